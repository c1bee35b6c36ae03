<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>problem</name>
    <message>
        <source>{file} cannot be read: {found}.</source>
        <translation>{file} ne peut pas être lu&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>Choisissez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {found}.</source>
        <translation>{file} ne peut pas être écrit&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>A check value has {digits} digits, 0 to 9 and A to F.</source>
        <translation>Une valeur de contrôle a {digits} caractères, de 0 à 9 et de A à F.</translation>
    </message>
    <message>
        <source>Type it exactly as on the paper.</source>
        <translation>Saisissez-la exactement comme sur le papier.</translation>
    </message>
    <message>
        <source>The report {file} could not take what became of card {uid}: {found}.</source>
        <translation>Le rapport {file} n’a pas pu prendre le résultat de la carte {uid}&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Write that down by hand, and make room. The cards before it stand there; the next batch goes on.</source>
        <translation>Notez-le à la main et libérez de la place. Les cartes précédentes y figurent&#xa0;; le lot suivant continuera.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>There is no card on the reader.</source>
        <translation>Il n’y a pas de carte sur le lecteur.</translation>
    </message>
    <message>
        <source>Place the card flat on the reader, then press F3 again.</source>
        <translation>Posez la carte à plat sur le lecteur, puis appuyez de nouveau sur F3.</translation>
    </message>
    <message>
        <source>This card is not in the records: a blank one, or of another institution.</source>
        <translation>Cette carte n’est pas enregistrée ici&#xa0;: elle est vierge, ou d’un autre établissement.</translation>
    </message>
    <message>
        <source>Search for the person by name, or ask where the card is from.</source>
        <translation>Cherchez la personne par son nom, ou demandez d’où vient la carte.</translation>
    </message>
    <message>
        <source>This station has no identity for which an issuer could seal a ticket.</source>
        <translation>Cette station n’a pas d’identité pour laquelle un émetteur pourrait sceller un ticket.</translation>
    </message>
    <message>
        <source>Make it on the page Keys, under Tickets (Our public key), and send that file to the issuer.</source>
        <translation>Créez-la sur la page Clés, sous Tickets (Notre clé publique), et envoyez ce fichier à l’émetteur.</translation>
    </message>
    <message>
        <source>The ticket {ticket} is damaged or has been changed: {found}.</source>
        <translation>Le ticket {ticket} est endommagé ou a été modifié&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Ask the issuer for the file again; no card was touched.</source>
        <translation>Redemandez le fichier à l’émetteur&#xa0;; aucune carte n’a été touchée.</translation>
    </message>
    <message>
        <source>The ticket {ticket} was written by a newer version of the station.</source>
        <translation>Le ticket {ticket} a été écrit par une version plus récente de la station.</translation>
    </message>
    <message>
        <source>The ticket {ticket} is signed with a certificate that this station does not trust ({fingerprint}).</source>
        <translation>Le ticket {ticket} est signé avec un certificat auquel cette station ne fait pas confiance ({fingerprint}).</translation>
    </message>
    <message>
        <source>Have the issuer read the fingerprint to you; if it is theirs, trust them on the page Keys, under Tickets.</source>
        <translation>Faites-vous lire l’empreinte par l’émetteur&#xa0;; si c’est la sienne, accordez-lui votre confiance sur la page Clés, sous Tickets.</translation>
    </message>
    <message>
        <source>The ticket {ticket} is sealed for somebody else ({recipient}); this station is {ours}.</source>
        <translation>Le ticket {ticket} est scellé pour quelqu’un d’autre ({recipient})&#xa0;; cette station est {ours}.</translation>
    </message>
    <message>
        <source>Send the issuer this station's own public key (page Keys, under Tickets) and ask for a ticket for it.</source>
        <translation>Envoyez à l’émetteur la clé publique de cette station (page Clés, sous Tickets) et demandez-lui un ticket pour elle.</translation>
    </message>
    <message>
        <source>The ticket {ticket} and the cards here do not go together: one is simulated, the other is real.</source>
        <translation>Le ticket {ticket} et les cartes ici ne vont pas ensemble&#xa0;: l’un est simulé, l’autre est réel.</translation>
    </message>
    <message>
        <source>Use it with the reader that it is meant for.</source>
        <translation>Utilisez-le avec le lecteur pour lequel il est fait.</translation>
    </message>
    <message>
        <source>The ticket {ticket} is valid from {first} on.</source>
        <translation>Le ticket {ticket} est valable à partir du {first}.</translation>
    </message>
    <message>
        <source>Wait until then, or ask the issuer for an earlier one.</source>
        <translation>Attendez jusque-là, ou demandez à l’émetteur un ticket valable plus tôt.</translation>
    </message>
    <message>
        <source>The ticket {ticket} was valid until {last}.</source>
        <translation>Le ticket {ticket} était valable jusqu’au {last}.</translation>
    </message>
    <message>
        <source>Ask the issuer for a new one; cards that are begun go on with it.</source>
        <translation>Demandez-en un nouveau à l’émetteur&#xa0;; les cartes commencées continuent avec lui.</translation>
    </message>
    <message>
        <source>This computer's clock says {now}, but it has been {known} already: tickets cannot be judged by it.</source>
        <translation>L’horloge de cet ordinateur indique {now}, alors que {known} est déjà passé&#xa0;: elle ne permet pas de juger un ticket.</translation>
    </message>
    <message>
        <source>Set the computer's date and time, then try again.</source>
        <translation>Réglez la date et l’heure de l’ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>The ticket {ticket} does not allow this application: {found}.</source>
        <translation>Le ticket {ticket} ne permet pas cette application&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Use the chip profile that was agreed with the issuer, or ask for a ticket for this one.</source>
        <translation>Utilisez le profil de puce convenu avec l’émetteur, ou demandez un ticket pour celui-ci.</translation>
    </message>
    <message>
        <source>This station has the ticket {ticket} already.</source>
        <translation>Cette station a déjà le ticket {ticket}.</translation>
    </message>
    <message>
        <source>Use it; the page Keys shows under Tickets what is left of it.</source>
        <translation>Utilisez-le&#xa0;; la page Clés montre sous Tickets ce qu’il en reste.</translation>
    </message>
    <message>
        <source>This station has no ticket {given}.</source>
        <translation>Cette station n’a pas de ticket {given}.</translation>
    </message>
    <message>
        <source>Receive its file on the page Keys, under Tickets, or choose another one there.</source>
        <translation>Recevez son fichier sur la page Clés, sous Tickets, ou choisissez-y un autre ticket.</translation>
    </message>
    <message>
        <source>Card {uid} is not in the ticket {ticket}.</source>
        <translation>La carte {uid} n’est pas dans le ticket {ticket}.</translation>
    </message>
    <message>
        <source>Put it aside, and ask the issuer for a ticket with this card.</source>
        <translation>Mettez-la de côté, et demandez à l’émetteur un ticket avec cette carte.</translation>
    </message>
    <message>
        <source>The ticket {ticket} was used for card {uid} on {when}.</source>
        <translation>Le ticket {ticket} a été utilisé pour la carte {uid} le {when}.</translation>
    </message>
    <message>
        <source>Put it aside; where the application was deleted since, ask the issuer for a new ticket.</source>
        <translation>Mettez-la de côté&#xa0;; si l’application a été supprimée depuis, demandez un nouveau ticket à l’émetteur.</translation>
    </message>
    <message>
        <source>The issuer's service {host} cannot be used: {found}.</source>
        <translation>Le service de l’émetteur {host} ne peut pas être utilisé&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Check the address, the network and the service's certificate, then place the card again.</source>
        <translation>Vérifiez l’adresse, le réseau et le certificat du service, puis reposez la carte.</translation>
    </message>
    <message>
        <source>The issuer's service {host} does not accept this station's token.</source>
        <translation>Le service de l’émetteur {host} n’accepte pas le jeton de cette station.</translation>
    </message>
    <message>
        <source>Ask the issuer for a new token, and keep it with station dam remember.</source>
        <translation>Demandez un nouveau jeton à l’émetteur, et enregistrez-le avec station dam remember.</translation>
    </message>
    <message>
        <source>The issuer's service {host} does not allow this: {found}.</source>
        <translation>Le service de l’émetteur {host} ne permet pas cela&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Use the chip profile that was agreed with the issuer, or ask the issuer.</source>
        <translation>Utilisez le profil de puce convenu avec l’émetteur, ou demandez à l’émetteur.</translation>
    </message>
    <message>
        <source>The issuer's service {host} takes no more requests for {seconds} s.</source>
        <translation>Le service de l’émetteur {host} ne prend plus de demandes pendant {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>Wait that long, then place the card again.</source>
        <translation>Attendez ce temps, puis reposez la carte.</translation>
    </message>
    <message>
        <source>There is no token for the issuer's service {host}.</source>
        <translation>Il n’y a pas de jeton pour le service de l’émetteur {host}.</translation>
    </message>
    <message>
        <source>Keep it with station dam remember, or set STATION_DAM_TOKEN.</source>
        <translation>Gardez-le avec station dam remember, ou définissez STATION_DAM_TOKEN.</translation>
    </message>
    <message>
        <source>There is a token {name} already.</source>
        <translation>Il y a déjà un jeton {name}.</translation>
    </message>
    <message>
        <source>Choose another name: one that was withdrawn keeps its name too, so that the audit tells them apart.</source>
        <translation>Choisissez un autre nom&#xa0;: un jeton retiré garde le sien aussi, pour que le journal d’audit les distingue.</translation>
    </message>
    <message>
        <source>This station does not trust this certificate.</source>
        <translation>Cette station ne fait pas confiance à ce certificat.</translation>
    </message>
    <message>
        <source>There is nothing to withdraw; compare the fingerprint if you expected otherwise.</source>
        <translation>Il n’y a rien à retirer&#xa0;; comparez l’empreinte si vous attendiez autre chose.</translation>
    </message>
    <message>
        <source>There is no token {name}.</source>
        <translation>Il n’y a pas de jeton {name}.</translation>
    </message>
    <message>
        <source>Choose one of station dam token list.</source>
        <translation>Choisissez-en un de station dam token list.</translation>
    </message>
    <message>
        <source>The recipe {place} cannot be used: {problem}.</source>
        <translation>La recette {place} ne peut pas être utilisée&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Correct it there; the recipe esc-blank that comes with the station shows every field.</source>
        <translation>Corrigez-la à cet endroit&#xa0;; la recette esc-blank fournie avec la station montre tous les champs.</translation>
    </message>
    <message>
        <source>Card {uid} does not suit: {found}.</source>
        <translation>La carte {uid} ne convient pas&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Put it aside; nothing on it has been changed.</source>
        <translation>Mettez-la de côté&#xa0;; rien n’y a été changé.</translation>
    </message>
    <message>
        <source>Card {uid} has a PICC master key of somebody else (version {version}).</source>
        <translation>La carte {uid} a une clé maîtresse PICC de quelqu’un d’autre (version {version}).</translation>
    </message>
    <message>
        <source>Put it aside: it is not one of your blanks. No key was tried on it.</source>
        <translation>Mettez-la de côté&#xa0;: ce n’est pas une de vos cartes vierges. Aucune clé n’a été essayée.</translation>
    </message>
    <message>
        <source>The recipe {recipe} changes cards permanently, and nobody has confirmed it for this batch.</source>
        <translation>La recette {recipe} change les cartes définitivement, et personne ne l’a confirmé pour ce lot.</translation>
    </message>
    <message>
        <source>Confirm it with --permanent and a name, or take [permanent] out of the recipe.</source>
        <translation>Confirmez avec --permanent et un nom, ou retirez [permanent] de la recette.</translation>
    </message>
    <message>
        <source>Make a keyfile (station keys init), or use --reader simulated: demo keys never go onto a real card.</source>
        <translation>Créez un fichier de clés (station keys init), ou utilisez --reader simulated&#xa0;: les clés de démonstration ne vont jamais sur une vraie carte.</translation>
    </message>
    <message>
        <source>There is no keyfile {file}.</source>
        <translation>Le fichier de clés {file} n’existe pas.</translation>
    </message>
    <message>
        <source>Make one with station keys init, or correct keyfile in the settings.</source>
        <translation>Créez-le avec station keys init, ou corrigez keyfile dans les réglages.</translation>
    </message>
    <message>
        <source>The keyfile {file} is there already.</source>
        <translation>Le fichier de clés {file} existe déjà.</translation>
    </message>
    <message>
        <source>Use it as it is, or name another; a keyfile is never overwritten.</source>
        <translation>Utilisez-le tel quel, ou indiquez-en un autre&#xa0;; un fichier de clés n’est jamais écrasé.</translation>
    </message>
    <message>
        <source>The keyfile {file} is damaged: {found}.</source>
        <translation>Le fichier de clés {file} est endommagé&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Put the last backup of this file in its place; the passphrase is not the cause.</source>
        <translation>Remettez la dernière copie de ce fichier à sa place&#xa0;; la phrase secrète n’est pas en cause.</translation>
    </message>
    <message>
        <source>The keyfile {file} was written by a newer version of the station.</source>
        <translation>Le fichier de clés {file} a été écrit par une version plus récente de la station.</translation>
    </message>
    <message>
        <source>Update the station on this computer.</source>
        <translation>Mettez la station à jour sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The keyfile {file} was replaced, or got another passphrase, while it was open here.</source>
        <translation>Le fichier de clés {file} a été remplacé, ou a reçu une autre phrase secrète, pendant qu’il était ouvert ici.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it again, with the passphrase that it has now, and repeat.</source>
        <translation>Rien n’a été modifié. Ouvrez-le de nouveau, avec sa phrase secrète actuelle, et recommencez.</translation>
    </message>
    <message>
        <source>The keyfile {file} cannot be used: {found}.</source>
        <translation>Le fichier de clés {file} ne peut pas être utilisé&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Give this user the right to read and write it and its folder; make room where the disk is full.</source>
        <translation>Donnez à cet utilisateur le droit de lire et d’écrire ce fichier et son dossier&#xa0;; si le disque est plein, faites de la place.</translation>
    </message>
    <message>
        <source>That is not the passphrase of the keyfile {file}.</source>
        <translation>Ce n’est pas la phrase secrète du fichier de clés {file}.</translation>
    </message>
    <message>
        <source>Type it again; check the keyboard's language and Caps Lock.</source>
        <translation>Tapez-la de nouveau&#xa0;; vérifiez la langue du clavier et le verrouillage des majuscules.</translation>
    </message>
    <message>
        <source>The keyfile {file} is locked, and there is no passphrase for it.</source>
        <translation>Le fichier de clés {file} est verrouillé, et il n’y a pas de phrase secrète pour lui.</translation>
    </message>
    <message>
        <source>Run the command at a terminal, or store it with station keys remember.</source>
        <translation>Lancez la commande dans un terminal, ou enregistrez la phrase avec station keys remember.</translation>
    </message>
    <message>
        <source>This system has no keyring that the station can use.</source>
        <translation>Ce système n’a pas de trousseau que la station puisse utiliser.</translation>
    </message>
    <message>
        <source>Type the passphrase each time, or set up the system's keyring.</source>
        <translation>Tapez la phrase secrète à chaque fois, ou mettez en place le trousseau du système.</translation>
    </message>
    <message>
        <source>The software for hardware tokens (python-pkcs11) is not installed.</source>
        <translation>Le logiciel pour jetons matériels (python-pkcs11) n’est pas installé.</translation>
    </message>
    <message>
        <source>Install the station with its extra hsm.</source>
        <translation>Installez la station avec son option hsm.</translation>
    </message>
    <message>
        <source>The PKCS #11 module {module} cannot be used: {found}.</source>
        <translation>Le module PKCS #11 {module} est inutilisable&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Install the software of the token's maker, and name its module in the settings (pkcs11.module).</source>
        <translation>Installez le logiciel du fabricant du jeton et indiquez son module dans les réglages (pkcs11.module).</translation>
    </message>
    <message>
        <source>The token {token} is not there.</source>
        <translation>Le jeton {token} n’est pas là.</translation>
    </message>
    <message>
        <source>Plug it in, or correct its label in the settings (pkcs11.token).</source>
        <translation>Branchez-le, ou corrigez son nom dans les réglages (pkcs11.token).</translation>
    </message>
    <message>
        <source>The token {custody} has been taken out, and its keys are locked.</source>
        <translation>Le jeton {custody} a été retiré, et ses clés sont verrouillées.</translation>
    </message>
    <message>
        <source>Put it back and unlock it again.</source>
        <translation>Remettez-le et déverrouillez-le de nouveau.</translation>
    </message>
    <message>
        <source>The token {token} no longer answers ({found}).</source>
        <translation>Le jeton {token} ne répond plus ({found}).</translation>
    </message>
    <message>
        <source>Put it back and unlock it again; a card that was being written goes on where it was.</source>
        <translation>Remettez-le et déverrouillez-le de nouveau&#xa0;; une carte en cours d’écriture reprend là où elle en était.</translation>
    </message>
    <message>
        <source>The token {token} has not been made ready for this station.</source>
        <translation>Le jeton {token} n’a pas été préparé pour cette station.</translation>
    </message>
    <message>
        <source>Run station keys init once.</source>
        <translation>Lancez station keys init une fois.</translation>
    </message>
    <message>
        <source>The token {token} is ready already.</source>
        <translation>Le jeton {token} est déjà prêt.</translation>
    </message>
    <message>
        <source>Use it as it is; for keys of another kind take another token.</source>
        <translation>Utilisez-le tel quel&#xa0;; pour des clés d’une autre sorte, prenez un autre jeton.</translation>
    </message>
    <message>
        <source>That is not the PIN of the token {token}.</source>
        <translation>Ce n’est pas le code PIN du jeton {token}.</translation>
    </message>
    <message>
        <source>Check the keyboard's language and type it again; most tokens lock after a few wrong PINs.</source>
        <translation>Vérifiez la langue du clavier et tapez-le de nouveau&#xa0;; la plupart des jetons se bloquent après quelques erreurs.</translation>
    </message>
    <message>
        <source>That is not the PIN of the token {token}; one more wrong PIN locks it.</source>
        <translation>Ce n’est pas le code PIN du jeton {token}&#xa0;; encore un code faux et il se bloque.</translation>
    </message>
    <message>
        <source>Find the right PIN before you type it again.</source>
        <translation>Retrouvez le bon code avant de taper de nouveau.</translation>
    </message>
    <message>
        <source>The PIN of the token {token} is locked.</source>
        <translation>Le code PIN du jeton {token} est bloqué.</translation>
    </message>
    <message>
        <source>Have the token's security officer set a new one.</source>
        <translation>Faites-en définir un nouveau par le responsable de sécurité du jeton.</translation>
    </message>
    <message>
        <source>The token {token} is locked, and there is no PIN for it.</source>
        <translation>Le jeton {token} est verrouillé, et il n’y a pas de code PIN pour lui.</translation>
    </message>
    <message>
        <source>The token {token} cannot do this: it lacks {mechanism}.</source>
        <translation>Le jeton {token} ne sait pas faire cela&#xa0;: il lui manque {mechanism}.</translation>
    </message>
    <message>
        <source>Take a token that has it, or keep the keys in a keyfile.</source>
        <translation>Prenez un jeton qui l’a, ou gardez les clés dans un fichier.</translation>
    </message>
    <message>
        <source>The token {token} does not allow this ({found}).</source>
        <translation>Le jeton {token} ne le permet pas ({found}).</translation>
    </message>
    <message>
        <source>Look at the token's own policy: may this user make keys, and is it write-protected?</source>
        <translation>Voyez les règles du jeton&#xa0;: cet utilisateur peut-il créer des clés, et le jeton est-il protégé en écriture&#xa0;?</translation>
    </message>
    <message>
        <source>The keys in {custody} are locked.</source>
        <translation>Les clés de {custody} sont verrouillées.</translation>
    </message>
    <message>
        <source>Unlock them with the passphrase or PIN.</source>
        <translation>Déverrouillez-les avec la phrase secrète ou le code PIN.</translation>
    </message>
    <message>
        <source>There is a signing key already, and there can be only one.</source>
        <translation>Il y a déjà une clé de signature, et il ne peut y en avoir qu’une.</translation>
    </message>
    <message>
        <source>Use it; docs/keys.md says what to do when it is lost or known to others.</source>
        <translation>Utilisez-la&#xa0;; docs/keys.md dit que faire si elle est perdue ou connue d’autrui.</translation>
    </message>
    <message>
        <source>Custody already holds the key {key}.</source>
        <translation>La clé {key} est déjà conservée ici.</translation>
    </message>
    <message>
        <source>Give the new key the next version; a key is never replaced under its version.</source>
        <translation>Donnez à la nouvelle clé la version suivante&#xa0;; une clé n’est jamais remplacée sous sa version.</translation>
    </message>
    <message>
        <source>{part} has the check value {found}, not {expected}.</source>
        <translation>{part} a la valeur de contrôle {found}, et non {expected}.</translation>
    </message>
    <message>
        <source>Compare it with the paper digit by digit and type it again.</source>
        <translation>Comparez chiffre par chiffre avec le papier et tapez de nouveau.</translation>
    </message>
    <message>
        <source>There is no issuer's certificate yet: cards cannot be signed.</source>
        <translation>Il n’y a pas encore de certificat de l’émetteur&#xa0;: les cartes ne peuvent pas être signées.</translation>
    </message>
    <message>
        <source>Make the signing key on the page Keys, send its request to the certification authority, and import the certificate.</source>
        <translation>Créez la clé de signature sur la page Clés, envoyez sa demande à l’autorité de certification, et importez le certificat.</translation>
    </message>
    <message>
        <source>The issuer's certificate cannot be used: {found}.</source>
        <translation>Le certificat de l’émetteur ne peut pas être utilisé&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Ask the certification authority for a certificate of this station's request and PIC, and import it.</source>
        <translation>Demandez à l’autorité de certification un certificat pour la demande et le PIC de cette station, et importez-le.</translation>
    </message>
    <message>
        <source>The settings are not valid: {faults}.</source>
        <translation>Les réglages ne sont pas valables&#xa0;: {faults}.</translation>
    </message>
    <message>
        <source>Correct {file}, or the STATION_… variable of that name.</source>
        <translation>Corrigez {file}, ou la variable STATION_… de ce nom.</translation>
    </message>
    <message>
        <source>The simulated {name} is not installed.</source>
        <translation>L’élément simulé {name} n’est pas installé.</translation>
    </message>
    <message>
        <source>Install the station with its simulators (they come with its package).</source>
        <translation>Installez la station avec ses simulateurs (ils sont livrés avec elle).</translation>
    </message>
    <message>
        <source>The card template {place} cannot be used: {problem}.</source>
        <translation>Le modèle de carte {place} est inutilisable&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Correct it there; docs/templates.md lists every element and what it takes.</source>
        <translation>Corrigez-le à cet endroit&#xa0;; docs/templates.md décrit chaque élément.</translation>
    </message>
    <message>
        <source>The chip profile {place} cannot be used: {problem}.</source>
        <translation>Le profil de puce {place} est inutilisable&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Correct it there; the profile esc-cdz that comes with the station shows every field.</source>
        <translation>Corrigez-le à cet endroit&#xa0;; le profil esc-cdz livré avec la station montre chaque champ.</translation>
    </message>
    <message>
        <source>The {content} has {length} bytes, but file {file} of the chip profile holds {size}.</source>
        <translation>{content}&#xa0;: {length} octets, mais le fichier {file} du profil de puce en contient {size}.</translation>
    </message>
    <message>
        <source>Shorten it in the roster, or give the file a larger size in the chip profile.</source>
        <translation>Raccourcissez-le dans la liste, ou agrandissez le fichier dans le profil de puce.</translation>
    </message>
    <message>
        <source>The field {field} does not fit its place on the card, not even at {size} points.</source>
        <translation>Le champ {field} ne tient pas à sa place sur la carte, même en corps {size}.</translation>
    </message>
    <message>
        <source>The field {field} holds the character {character}, which the card&apos;s font does not have.</source>
        <translation>Le champ {field} contient le caractère {character}, absent de la police de la carte.</translation>
    </message>
    <message>
        <source>The QR text has {length} bytes; a code of version 4, level M holds {limit}.</source>
        <translation>Le texte du QR compte {length} octets&#xa0;; un code version 4, niveau M en contient {limit}.</translation>
    </message>
    <message>
        <source>Choose a shorter QR prefix in the settings.</source>
        <translation>Choisissez un préfixe de QR plus court dans les réglages.</translation>
    </message>
    <message>
        <source>The printer profile {place} cannot be used: {problem}.</source>
        <translation>Le profil d’imprimante {place} est inutilisable&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Correct it there; docs/templates.md lists what a printer profile takes.</source>
        <translation>Corrigez-le&#xa0;; docs/templates.md dit ce qu’un profil d’imprimante accepte.</translation>
    </message>
    <message>
        <source>The field {field} cannot be a bar code: it holds {problem}.</source>
        <translation>Le champ {field} ne peut pas être un code-barres&#xa0;: il contient {problem}.</translation>
    </message>
    <message>
        <source>Correct it in the roster, or give the bar code more room in the template.</source>
        <translation>Corrigez-le dans la liste, ou donnez plus de place au code-barres dans le modèle.</translation>
    </message>
    <message>
        <source>The codes on the rendered {side} cannot be read back: {found}.</source>
        <translation>Les codes de la face {side} ne se relisent pas&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Do not print this card; check the template&apos;s codes and the printer profile.</source>
        <translation>N’imprimez pas cette carte&#xa0;; vérifiez les codes du modèle et le profil d’imprimante.</translation>
    </message>
    <message>
        <source>The photo cannot be read: {reason}.</source>
        <translation>La photo est illisible&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Supply it again as JPEG or PNG.</source>
        <translation>Fournissez-la de nouveau en JPEG ou PNG.</translation>
    </message>
    <message>
        <source>The photo has {pixels} pixels; at most {limit} are accepted.</source>
        <translation>La photo a {pixels} pixels&#xa0;; {limit} au plus sont acceptés.</translation>
    </message>
    <message>
        <source>Scale it down (600 x 800 is plenty), then supply it again.</source>
        <translation>Réduisez-la (600&#xa0;×&#xa0;800 suffisent), puis fournissez-la de nouveau.</translation>
    </message>
    <message>
        <source>The photo is too small: {width} x {height} pixels are left for the card, {needed} are needed on each side.</source>
        <translation>La photo est trop petite&#xa0;: il reste {width}&#xa0;×&#xa0;{height} pixels pour la carte, il en faut {needed} de chaque côté.</translation>
    </message>
    <message>
        <source>Supply a larger one (600 x 800 is plenty).</source>
        <translation>Fournissez-en une plus grande (600&#xa0;×&#xa0;800 suffisent).</translation>
    </message>
    <message>
        <source>This person wants no photo, neither on the card nor at ESC-R: it was not kept.</source>
        <translation>Cette personne ne veut pas de photo, ni sur la carte ni chez ESC-R&#xa0;: elle n’a pas été conservée.</translation>
    </message>
    <message>
        <source>If the person agrees now, record that consent first.</source>
        <translation>Si la personne est d’accord maintenant, enregistrez d’abord ce consentement.</translation>
    </message>
    <message>
        <source>The PC/SC service does not answer.</source>
        <translation>Le service PC/SC ne répond pas.</translation>
    </message>
    <message>
        <source>Start it (Linux: systemctl start pcscd; Windows: service &apos;Smart Card&apos;), then try again.</source>
        <translation>Démarrez-le (Linux&#xa0;: systemctl start pcscd&#xa0;; Windows&#xa0;: service «&#xa0;Carte à puce&#xa0;»), puis réessayez.</translation>
    </message>
    <message>
        <source>No reader {wanted} is connected; there is: {present}.</source>
        <translation>Aucun lecteur {wanted} n’est branché&#xa0;; présents&#xa0;: {present}.</translation>
    </message>
    <message>
        <source>Plug the reader in, or name another one on the page Settings.</source>
        <translation>Branchez le lecteur, ou indiquez-en un autre sur la page Réglages.</translation>
    </message>
    <message>
        <source>Another program is using the card on the reader {reader}.</source>
        <translation>Un autre programme utilise la carte sur le lecteur {reader}.</translation>
    </message>
    <message>
        <source>Close the other program (a browser, GnuPG&apos;s scdaemon, another badge program), then try again.</source>
        <translation>Fermez l’autre programme (navigateur, scdaemon de GnuPG, autre logiciel de badges), puis réessayez.</translation>
    </message>
    <message>
        <source>The reader {reader} no longer answers.</source>
        <translation>Le lecteur {reader} ne répond plus.</translation>
    </message>
    <message>
        <source>Plug it in again; the job goes on with the same card.</source>
        <translation>Rebranchez-le&#xa0;; le travail reprend avec la même carte.</translation>
    </message>
    <message>
        <source>There is no card on the reader {reader}.</source>
        <translation>Il n’y a pas de carte sur le lecteur {reader}.</translation>
    </message>
    <message>
        <source>Place one flat on the reader; if there is one, its chip does not answer: put it aside.</source>
        <translation>Posez-en une à plat sur le lecteur&#xa0;; s’il y en a une, sa puce ne répond pas&#xa0;: mettez-la de côté.</translation>
    </message>
    <message>
        <source>The card on the reader {reader} was taken away before it was finished.</source>
        <translation>La carte sur le lecteur {reader} a été retirée avant la fin.</translation>
    </message>
    <message>
        <source>Place the same card on the reader again; the job goes on where it was.</source>
        <translation>Reposez la même carte sur le lecteur&#xa0;; le travail reprend où il en était.</translation>
    </message>
    <message>
        <source>Another program has reset the card on the reader {reader} before it was finished.</source>
        <translation>Un autre programme a réinitialisé la carte sur le lecteur {reader} avant la fin.</translation>
    </message>
    <message>
        <source>Leave the card in place and go on. If it happens again, close the other program.</source>
        <translation>Laissez la carte en place et continuez. Si cela se reproduit, fermez l’autre programme.</translation>
    </message>
    <message>
        <source>What is on the reader {reader} does not answer like a card.</source>
        <translation>Ce qui est posé sur le lecteur {reader} ne répond pas comme une carte.</translation>
    </message>
    <message>
        <source>Place one card alone and flat on the reader; two at once, or metal under it, do this.</source>
        <translation>Posez une seule carte, à plat, sur le lecteur&#xa0;; deux cartes à la fois, ou du métal dessous, ont cet effet.</translation>
    </message>
    <message>
        <source>The PC/SC service was restarted while the card on the reader {reader} was being worked on.</source>
        <translation>Le service PC/SC a redémarré pendant le travail sur la carte du lecteur {reader}.</translation>
    </message>
    <message>
        <source>Leave the card in place and go on; the job goes on where it was.</source>
        <translation>Laissez la carte en place et continuez&#xa0;; le travail reprend où il en était.</translation>
    </message>
    <message>
        <source>Another page of this window takes the cards that are laid on the reader.</source>
        <translation>Une autre page de cette fenêtre prend les cartes posées sur le lecteur.</translation>
    </message>
    <message>
        <source>Finish or stop that on its page, then try again.</source>
        <translation>Terminez ou arrêtez ce travail sur sa page, puis réessayez.</translation>
    </message>
    <message>
        <source>The reader {reader} has not answered for more than {seconds} s.</source>
        <translation>Le lecteur {reader} ne répond plus depuis plus de {seconds}&#xa0;s.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again; if that changes nothing, restart the PC/SC service, then this program.</source>
        <translation>Débranchez-le puis rebranchez-le&#xa0;; si cela ne change rien, redémarrez le service PC/SC, puis ce programme.</translation>
    </message>
    <message>
        <source>This is not a MIFARE DESFire EV2 or EV3 card: {found}.</source>
        <translation>Ce n’est pas une carte MIFARE DESFire EV2 ou EV3&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Take it away and place a blank card of this institution&apos;s stock.</source>
        <translation>Retirez-la et posez une carte vierge du stock de l’établissement.</translation>
    </message>
    <message>
        <source>Card {uid} carries no valid originality signature of NXP.</source>
        <translation>La carte {uid} ne porte pas de signature d’origine NXP valable.</translation>
    </message>
    <message>
        <source>Do not issue it; keep it, and ask the supplier where this stock comes from.</source>
        <translation>Ne l’émettez pas&#xa0;; gardez-la et demandez au fournisseur d’où vient ce lot.</translation>
    </message>
    <message>
        <source>This is card {found}, but the job began with card {expected}.</source>
        <translation>C’est la carte {found}, mais le travail a commencé avec la carte {expected}.</translation>
    </message>
    <message>
        <source>Place card {expected} on the reader again.</source>
        <translation>Reposez la carte {expected} sur le lecteur.</translation>
    </message>
    <message>
        <source>Card {uid} has no DAM keys: no delegated application can be created on it.</source>
        <translation>La carte {uid} n’a pas de clés DAM&#xa0;: aucune application déléguée ne peut y être créée.</translation>
    </message>
    <message>
        <source>Hand it to the technician for provisioning, and place another blank.</source>
        <translation>Confiez-la au technicien pour préparation, et posez une autre carte vierge.</translation>
    </message>
    <message>
        <source>This station has no record of card {uid}.</source>
        <translation>Cette station ne connaît pas la carte {uid}.</translation>
    </message>
    <message>
        <source>Check that it was issued here, or hand it to the technician.</source>
        <translation>Vérifiez qu’elle a été émise ici, ou confiez-la au technicien.</translation>
    </message>
    <message>
        <source>Card {uid} refused the key {key} (version {version}).</source>
        <translation>La carte {uid} a refusé la clé {key} (version {version}).</translation>
    </message>
    <message>
        <source>Put it aside for the technician; the station does not try this key on this card again.</source>
        <translation>Mettez-la de côté pour le technicien&#xa0;; la station n’essaiera plus cette clé sur cette carte.</translation>
    </message>
    <message>
        <source>Card {uid} already holds something else: {found}.</source>
        <translation>La carte {uid} contient déjà autre chose&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Put it aside for the technician, and place a blank card.</source>
        <translation>Mettez-la de côté pour le technicien, et posez une carte vierge.</translation>
    </message>
    <message>
        <source>Card {uid} does not pass the check: {found}.</source>
        <translation>La carte {uid} échoue à la vérification&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Nobody can say whether {printer} has printed this card.</source>
        <translation>On ne sait pas si {printer} a imprimé cette carte.</translation>
    </message>
    <message>
        <source>Look at the card: if its face is there, confirm it; if not, print it again.</source>
        <translation>Regardez la carte&#xa0;: si la face y est, confirmez&#xa0;; sinon, réimprimez.</translation>
    </message>
    <message>
        <source>The software for Evolis printers is not installed, or cannot be loaded.</source>
        <translation>Le logiciel pour les imprimantes Evolis n’est pas installé, ou ne se charge pas.</translation>
    </message>
    <message>
        <source>Install it with the station&apos;s extra: esc-station[evolis] (on Linux with libcups2).</source>
        <translation>Installez-le avec l’option de la station&#xa0;: esc-station[evolis] (sous Linux avec libcups2).</translation>
    </message>
    <message>
        <source>The folder {folder} does not take the card&apos;s files: {reason}.</source>
        <translation>Le dossier {folder} n’accepte pas les fichiers de la carte&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Free space there or allow writing to it, or name another folder on the page Settings.</source>
        <translation>Libérez de la place ou autorisez l’écriture, ou indiquez un autre dossier sur la page Réglages.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) cannot be reached: {reason}.</source>
        <translation>ESC-R ({host}) est injoignable&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Check the network (and the proxy, if there is one); what is queued is sent when ESC-R answers again.</source>
        <translation>Vérifiez le réseau (et le proxy éventuel)&#xa0;; ce qui attend part dès qu’ESC-R répond.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) does not accept this station&apos;s key (401{detail}).</source>
        <translation>ESC-R ({host}) n’accepte pas la clé de ce poste (401{detail}).</translation>
    </message>
    <message>
        <source>Check that the key is of this registry (sandbox and production differ) and of this institution&apos;s PIC.</source>
        <translation>Vérifiez que la clé est celle de ce registre (essai et production diffèrent) et du PIC de l’établissement.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) refuses this computer (403{detail}).</source>
        <translation>ESC-R ({host}) refuse cet ordinateur (403{detail}).</translation>
    </message>
    <message>
        <source>Production answers 403 to every address that is not on the institution&apos;s allow list, whatever the key; a wrong key alone gives 401. Have this network&apos;s public address put on the list; if it is there, renew the key.</source>
        <translation>La production répond 403 à toute adresse absente de la liste autorisée de l’établissement, quelle que soit la clé&#xa0;; une clé fausse donne 401. Faites ajouter l’adresse publique de ce réseau à la liste&#xa0;; si elle y est, renouvelez la clé.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) refused the {subject} ({status}{detail}); field: {field}.</source>
        <translation>ESC-R ({host}) a refusé&#xa0;: {subject} ({status}{detail})&#xa0;; champ&#xa0;: {field}.</translation>
    </message>
    <message>
        <source>Correct this value in the roster, then register again.</source>
        <translation>Corrigez cette valeur dans la liste, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) denies access to this {subject} ({detail}).</source>
        <translation>ESC-R ({host}) interdit l’accès&#xa0;: {subject} ({detail}).</translation>
    </message>
    <message>
        <source>It belongs to another institution, or the key is of another PIC: check the ESI, then ask that institution.</source>
        <translation>L’entrée relève d’un autre établissement, ou la clé d’un autre PIC&#xa0;: vérifiez l’ESI, puis demandez à cet établissement.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) already holds something else for this {subject}: {found}.</source>
        <translation>ESC-R ({host}) contient déjà autre chose ({subject})&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Decide which side is right, on the page Registry.</source>
        <translation>Décidez quel côté a raison, sur la page Registre.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) does not know this {subject}{detail}.</source>
        <translation>ESC-R ({host}) ne connaît pas&#xa0;: {subject}{detail}.</translation>
    </message>
    <message>
        <source>Register the person before the card; if somebody has deleted them there, send them again.</source>
        <translation>Enregistrez la personne avant la carte&#xa0;; si quelqu’un les y a supprimées, renvoyez-les.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) has anonymised this {subject}; it does not come back.</source>
        <translation>ESC-R ({host}) a anonymisé&#xa0;: {subject}&#xa0;; c’est définitif.</translation>
    </message>
    <message>
        <source>Ask ESC-R&apos;s support before this person gets a new card.</source>
        <translation>Consultez l’assistance d’ESC-R avant de refaire une carte à cette personne.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) is out of order at the moment ({status}{detail}).</source>
        <translation>ESC-R ({host}) est momentanément en panne ({status}{detail}).</translation>
    </message>
    <message>
        <source>Nothing is lost: what is queued is sent later. If it lasts for hours, ask ESC-R&apos;s support.</source>
        <translation>Rien n’est perdu&#xa0;: ce qui attend partira plus tard. Si cela dure des heures, contactez l’assistance d’ESC-R.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) gave an answer that cannot be read: {found}.</source>
        <translation>ESC-R ({host}) a donné une réponse illisible&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Try again later; if it lasts, a proxy or a sign-in page is in the way, or ESC-R has changed.</source>
        <translation>Réessayez plus tard&#xa0;; si cela dure, un proxy ou une page de connexion s’interpose, ou ESC-R a changé.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) sends the station elsewhere ({status}, to {target}), where it does not follow with its key.</source>
        <translation>ESC-R ({host}) renvoie la station ailleurs ({status}, vers {target}), où elle ne va pas avec sa clé.</translation>
    </message>
    <message>
        <source>Check the registry's address, and whether a sign-in page of this network is in the way.</source>
        <translation>Vérifiez l’adresse du registre et si une page de connexion du réseau s’interpose.</translation>
    </message>
    <message>
        <source>There is no key for the ESC-R registry {registry}.</source>
        <translation>Il n’y a pas de clé pour le registre ESC-R {registry}.</translation>
    </message>
    <message>
        <source>Store it on the page Settings.</source>
        <translation>Enregistrez-la sur la page Réglages.</translation>
    </message>
    <message>
        <source>The ESC-R key for {host} is empty or holds a space, a line break or a letter that no key has.</source>
        <translation>La clé ESC-R pour {host} est vide ou contient une espace, un saut de ligne ou une lettre qu’aucune clé n’a.</translation>
    </message>
    <message>
        <source>Copy it again, whole and alone on one line.</source>
        <translation>Recopiez-la, entière et seule sur une ligne.</translation>
    </message>
    <message>
        <source>The key {key} is not among {custody}.</source>
        <translation>La clé {key} n’est pas parmi {custody}.</translation>
    </message>
    <message>
        <source>Check the key names of the chip profile, or import the key.</source>
        <translation>Vérifiez les noms de clés du profil de puce, ou importez la clé.</translation>
    </message>
    <message>
        <source>No keys for real cards are set up on this station.</source>
        <translation>Aucune clé pour de vraies cartes n’est installée sur ce poste.</translation>
    </message>
    <message>
        <source>Simulated and real parts do not go together: {simulated} would be simulated, {real} real.</source>
        <translation>Les éléments simulés et réels ne se mélangent pas&#xa0;: {simulated} en simulation, {real} en réel.</translation>
    </message>
    <message>
        <source>Simulate all of reader, keys and registry, or none of them.</source>
        <translation>Simulez lecteur, clés et registre ensemble, ou aucun d’eux.</translation>
    </message>
    <message>
        <source>The database {path} was written by a newer version of the station (its schema is {revision}).</source>
        <translation>La base {path} vient d’une version plus récente de la station (schéma {revision}).</translation>
    </message>
    <message>
        <source>Start the newer version; this one leaves the database as it is.</source>
        <translation>Lancez la version récente&#xa0;; celle-ci laisse la base intacte.</translation>
    </message>
    <message>
        <source>The database {path} is held by another program and was not free in time.</source>
        <translation>La base {path} est occupée par un autre programme et ne s’est pas libérée à temps.</translation>
    </message>
    <message>
        <source>Close what is using it (a backup, a database browser, another station that hangs), then try again.</source>
        <translation>Fermez ce qui l’utilise (sauvegarde, explorateur de base, autre station bloquée), puis réessayez.</translation>
    </message>
    <message>
        <source>The database {path} is damaged, or is not the station&apos;s: {found}.</source>
        <translation>La base {path} est endommagée, ou n’est pas celle de la station&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Put the file aside without deleting it, and restore the last backup.</source>
        <translation>Mettez le fichier de côté sans le supprimer, et restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>The records {path} are lost: the file is gone or empty, and {note} beside it is theirs.</source>
        <translation>Les données {path} sont perdues&#xa0;: le fichier a disparu ou est vide, alors que {note}, à côté, leur appartient.</translation>
    </message>
    <message>
        <source>Restore the last backup: station restore FILE, with the same --registry. To begin anew, move {names} away.</source>
        <translation>Restaurez la dernière sauvegarde&#xa0;: station restore FICHIER, avec le même --registry. Pour repartir de zéro, déplacez d’abord {names} ailleurs.</translation>
    </message>
    <message>
        <source>The database {path} cannot be opened for writing: {found}.</source>
        <translation>La base {path} ne peut pas être ouverte en écriture&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Give this account the right to write there, or choose another data_dir in station.toml.</source>
        <translation>Donnez à ce compte le droit d’y écrire, ou choisissez un autre data_dir dans station.toml.</translation>
    </message>
    <message>
        <source>The disk under the database {path} is full or failing: {found}.</source>
        <translation>Le disque de la base {path} est plein ou défaillant&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Make room or replace the disk; everything up to the last step is kept.</source>
        <translation>Faites de la place ou remplacez le disque&#xa0;; tout est conservé jusqu’à la dernière étape.</translation>
    </message>
    <message>
        <source>The database {path} is on a network file system ({found}), where it would be damaged sooner or later.</source>
        <translation>La base {path} est sur un système de fichiers réseau ({found}), où elle finirait par être endommagée.</translation>
    </message>
    <message>
        <source>Choose a data_dir on a local disk in station.toml.</source>
        <translation>Choisissez un data_dir sur un disque local dans station.toml.</translation>
    </message>
    <message>
        <source>A card for this holder is already being made (job {job}).</source>
        <translation>Une carte de ce titulaire est déjà en cours (travail {job}).</translation>
    </message>
    <message>
        <source>Finish or cancel that job first.</source>
        <translation>Terminez ou annulez d’abord ce travail.</translation>
    </message>
    <message>
        <source>The card did not answer as it should ({error}).</source>
        <translation>La carte n’a pas répondu comme elle devrait ({error}).</translation>
    </message>
    <message>
        <source>Place the same card on the reader again; if nothing changes, put it on the reject pile.</source>
        <translation>Reposez la même carte sur le lecteur&#xa0;; si rien ne change, mettez-la au rebut.</translation>
    </message>
    <message>
        <source>The holder has not agreed to the card and its registration.</source>
        <translation>Le titulaire n’a pas consenti à la carte ni à son enregistrement.</translation>
    </message>
    <message>
        <source>The holder&apos;s status ended on {date}.</source>
        <translation>Le statut du titulaire a pris fin le {date}.</translation>
    </message>
    <message>
        <source>The card shows a photo, and there is none of this holder.</source>
        <translation>La carte montre une photo, et ce titulaire n’en a pas.</translation>
    </message>
    <message>
        <source>The operator gave this card up.</source>
        <translation>L’opérateur a abandonné cette carte.</translation>
    </message>
    <message>
        <source>Put it on the reject pile; the holder gets another card.</source>
        <translation>Mettez-la au rebut&#xa0;; le titulaire recevra une autre carte.</translation>
    </message>
    <message>
        <source>The program could not put the station together.</source>
        <translation>Le programme n’a pas pu assembler la station.</translation>
    </message>
    <message>
        <source>Send the details to support, then try again.</source>
        <translation>Envoyez les détails à l’assistance, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no printer {wanted}.</source>
        <translation>Il n’y a pas d’imprimante {wanted}.</translation>
    </message>
    <message>
        <source>Connect it or switch it on, or name another one on the page Settings.</source>
        <translation>Branchez-la ou allumez-la, ou indiquez-en une autre sur la page Réglages.</translation>
    </message>
    <message>
        <source>The printer {printer} cannot be reached: {reason}.</source>
        <translation>L’imprimante {printer} est injoignable&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Check that it is switched on and connected, then continue.</source>
        <translation>Vérifiez qu’elle est allumée et branchée, puis continuez.</translation>
    </message>
    <message>
        <source>The printer {printer} is paused, or takes no jobs.</source>
        <translation>L’imprimante {printer} est en pause, ou n’accepte pas de travaux.</translation>
    </message>
    <message>
        <source>Resume it (on its own panel, or with cupsenable and cupsaccept), then continue.</source>
        <translation>Remettez-la en marche (son panneau, ou cupsenable et cupsaccept), puis continuez.</translation>
    </message>
    <message>
        <source>The printer {printer} is busy with something else.</source>
        <translation>L’imprimante {printer} est occupée à autre chose.</translation>
    </message>
    <message>
        <source>Wait until it has finished, then continue.</source>
        <translation>Attendez qu’elle ait fini, puis continuez.</translation>
    </message>
    <message>
        <source>The printer {printer} has no ribbon that it can use: there is none, it is at its end, or of another kind.</source>
        <translation>L’imprimante {printer} n’a pas de ruban utilisable&#xa0;: il manque, il est épuisé ou d’un autre type.</translation>
    </message>
    <message>
        <source>Put in a new ribbon, then continue.</source>
        <translation>Mettez un nouveau ruban, puis continuez.</translation>
    </message>
    <message>
        <source>The printer {printer} has no cards left.</source>
        <translation>L’imprimante {printer} n’a plus de cartes.</translation>
    </message>
    <message>
        <source>Fill the feeder, then continue.</source>
        <translation>Remplissez le chargeur, puis continuez.</translation>
    </message>
    <message>
        <source>A cover of the printer {printer} is open.</source>
        <translation>Un capot de l’imprimante {printer} est ouvert.</translation>
    </message>
    <message>
        <source>Close it, then continue.</source>
        <translation>Fermez-le, puis continuez.</translation>
    </message>
    <message>
        <source>The output or the reject tray of the printer {printer} is full or open.</source>
        <translation>Le bac de sortie ou de rejet de l’imprimante {printer} est plein ou ouvert.</translation>
    </message>
    <message>
        <source>Empty and close it, then continue.</source>
        <translation>Videz-le et fermez-le, puis continuez.</translation>
    </message>
    <message>
        <source>A card is stuck in the printer {printer}.</source>
        <translation>Une carte est coincée dans l’imprimante {printer}.</translation>
    </message>
    <message>
        <source>Open it, take the card out and check whether its face is printed: the station asks when you continue.</source>
        <translation>Ouvrez-la, retirez la carte et regardez si la face est imprimée&#xa0;: la station le demandera à la reprise.</translation>
    </message>
    <message>
        <source>The printer {printer} reports: {reason}.</source>
        <translation>L’imprimante {printer} signale&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Check the printer and clear the fault, then continue.</source>
        <translation>Examinez l’imprimante et corrigez le défaut, puis continuez.</translation>
    </message>
    <message>
        <source>The printer {printer} did not finish this card: {reason}.</source>
        <translation>L’imprimante {printer} n’a pas terminé cette carte&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Look at the printer and at the card, then continue.</source>
        <translation>Examinez l’imprimante et la carte, puis continuez.</translation>
    </message>
    <message>
        <source>The printer {printer} cannot print these cards: {reason}.</source>
        <translation>L’imprimante {printer} ne peut pas imprimer ces cartes&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Set it up for cards of 85.6 x 54 mm, or name another one on the page Settings.</source>
        <translation>Réglez-la pour des cartes de 85,6&#xa0;×&#xa0;54&#xa0;mm, ou indiquez-en une autre sur la page Réglages.</translation>
    </message>
    <message>
        <source>Another card is still inside the printer {printer}: {found}.</source>
        <translation>Une autre carte est encore dans l’imprimante {printer}&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>The card that was begun is no longer inside the printer {printer}.</source>
        <translation>La carte commencée n’est plus dans l’imprimante {printer}.</translation>
    </message>
    <message>
        <source>Give this card up and put it on the reject pile; the holder gets another one.</source>
        <translation>Abandonnez cette carte et mettez-la au rebut&#xa0;; le titulaire en recevra une autre.</translation>
    </message>
    <message>
        <source>The roster's database {database} refuses the query: {found}.</source>
        <translation>La base de données de la liste, {database}, refuse la requête&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Check address, rights and query with the database's own tools, then try again.</source>
        <translation>Vérifiez l’adresse, les droits et la requête avec les outils de la base, puis réessayez.</translation>
    </message>
    <message>
        <source>The photo server {host} cannot be used: {found}.</source>
        <translation>Le serveur de photos {host} est inutilisable&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Check the address in the roster, the network, and --photo-host.</source>
        <translation>Vérifiez l’adresse dans la liste, le réseau et --photo-host.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) takes no more requests for {seconds} s (429{detail}).</source>
        <translation>ESC-R ({host}) n’accepte plus de requêtes pendant {seconds}&#xa0;s (429{detail}).</translation>
    </message>
    <message>
        <source>Nothing is lost: the station waits and continues automatically. If it lasts, ask ESC-R's support.</source>
        <translation>Rien n’est perdu&#xa0;: la station attend et continue automatiquement. Si cela dure, demandez à l’assistance d’ESC-R.</translation>
    </message>
    <message>
        <source>The station cannot tell ESC-R about this {subject}: {found}.</source>
        <translation>La station ne peut pas le déclarer à ESC-R ({subject})&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Complete the record in the roster, or record the consent; then send it again.</source>
        <translation>Complétez la fiche dans la liste, ou enregistrez le consentement&#xa0;; puis renvoyez.</translation>
    </message>
    <message>
        <source>No card of this station has the number or UID {given}.</source>
        <translation>Aucune carte de cette station n’a le numéro ou l’UID {given}.</translation>
    </message>
    <message>
        <source>Look for it on the page Cards.</source>
        <translation>Cherchez-la sur la page Cartes.</translation>
    </message>
    <message>
        <source>Card {escn} is {standing}: {act} is not for it.</source>
        <translation>La carte {escn} est dans l’état {standing}&#xa0;: l’action {act} n’est pas possible.</translation>
    </message>
    <message>
        <source>Look at it on the page Cards.</source>
        <translation>Regardez-la sur la page Cartes.</translation>
    </message>
    <message>
        <source>Card {escn} expired on {expired_on}.</source>
        <translation>La carte {escn} a expiré le {expired_on}.</translation>
    </message>
    <message>
        <source>Renew it first, on the page Cards, or make a new one.</source>
        <translation>Prolongez-la d’abord, sur la page Cartes, ou faites-en une nouvelle.</translation>
    </message>
    <message>
        <source>ESC-R has not confirmed card {escn} yet.</source>
        <translation>ESC-R n’a pas encore confirmé la carte {escn}.</translation>
    </message>
    <message>
        <source>Wait until it has (see the page Registry), or hand it out unregistered on purpose: that is recorded.</source>
        <translation>Attendez la confirmation (voir la page Registre), ou remettez-la volontairement sans enregistrement&#xa0;: c’est consigné.</translation>
    </message>
    <message>
        <source>The holder of card {escn} has another active card, {other}.</source>
        <translation>Le titulaire de la carte {escn} a une autre carte active, {other}.</translation>
    </message>
    <message>
        <source>Suspend or revoke that one first.</source>
        <translation>Suspendez ou révoquez d’abord celle-là.</translation>
    </message>
    <message>
        <source>The card was revoked before ESC-R had confirmed it.</source>
        <translation>La carte a été révoquée avant qu’ESC-R ne l’ait confirmée.</translation>
    </message>
    <message>
        <source>Put it on the reject pile.</source>
        <translation>Mettez-la au rebut.</translation>
    </message>
    <message>
        <source>This card has gone on in the meantime. What you decided was not done.</source>
        <translation>Entre-temps, cette carte a avancé. Votre décision n’a pas été exécutée.</translation>
    </message>
    <message>
        <source>Look at where it stands now, and decide again.</source>
        <translation>Regardez où elle en est, puis décidez.</translation>
    </message>
    <message>
        <source>The person whose card this is has been erased in the meantime.</source>
        <translation>Entre-temps, les données de la personne à qui cette carte était destinée ont été effacées.</translation>
    </message>
    <message>
        <source>Put the card on the reject pile.</source>
        <translation>Mettez la carte au rebut.</translation>
    </message>
    <message>
        <source>What is known of this person has changed while the card was being made.</source>
        <translation>Les données de cette personne ont changé pendant la fabrication de la carte.</translation>
    </message>
    <message>
        <source>Continue: the card is then made with what holds now.</source>
        <translation>Continuez&#xa0;: la carte sera faite avec les données actuelles.</translation>
    </message>
    <message>
        <source>This card was being made when the backup was written that was restored since.</source>
        <translation>Cette carte était en cours de fabrication au moment de la sauvegarde qui a été restaurée depuis.</translation>
    </message>
    <message>
        <source>Put what there is of it on the reject pile, and issue the card anew: it gets another number.</source>
        <translation>Mettez au rebut ce qui en existe, et refaites la carte&#xa0;: elle recevra un autre numéro.</translation>
    </message>
    <message>
        <source>The journal of this card (job {job}) has a row that this version cannot read ({kind}).</source>
        <translation>Le journal de cette carte (travail {job}) contient une ligne que cette version ne sait pas lire ({kind}).</translation>
    </message>
    <message>
        <source>Update the station, then send the card again; until then it stays as it is.</source>
        <translation>Mettez la station à jour, puis renvoyez la carte&#xa0;; d’ici là, elle reste telle quelle.</translation>
    </message>
    <message>
        <source>The key that recognises blocked cards ({path}) is missing or damaged.</source>
        <translation>La clé qui reconnaît les cartes bloquées ({path}) est absente ou endommagée.</translation>
    </message>
    <message>
        <source>Restore the file from the last backup; until then nobody can be erased and no card issued.</source>
        <translation>Récupérez le fichier dans la dernière sauvegarde&#xa0;; d’ici là, aucun effacement et aucune carte ne sont possibles.</translation>
    </message>
    <message>
        <source>{file} holds no student identifier (ESI), and no student number of anybody in the records.</source>
        <translation>{file} ne contient aucun identifiant d’étudiant (ESI), ni aucun numéro d’étudiant d’une personne enregistrée.</translation>
    </message>
    <message>
        <source>Take a roster, a list with a column esi, or one identifier or number on each line.</source>
        <translation>Prenez une liste de titulaires, une liste avec une colonne esi, ou un identifiant ou numéro par ligne.</translation>
    </message>
    <message>
        <source>Nobody whom {file} names is in the records.</source>
        <translation>Aucune personne nommée dans {file} n’est enregistrée.</translation>
    </message>
    <message>
        <source>Import the roster first, on the page People.</source>
        <translation>Importez d’abord la liste, sur la page Personnes.</translation>
    </message>
    <message>
        <source>Nobody of this station has the identifier {given}.</source>
        <translation>Personne n’a l’identifiant {given} à ce poste.</translation>
    </message>
    <message>
        <source>Look for the person on the page People, by name.</source>
        <translation>Cherchez la personne par son nom, sur la page Personnes.</translation>
    </message>
    <message>
        <source>The backup {path} cannot be used: {found}.</source>
        <translation>La sauvegarde {path} est inutilisable&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Choose another file; a damaged backup is never restored in part.</source>
        <translation>Choisissez un autre fichier&#xa0;; une sauvegarde endommagée n’est jamais restaurée en partie.</translation>
    </message>
    <message>
        <source>The database {path} is in use by another program.</source>
        <translation>La base de données {path} est utilisée par un autre programme.</translation>
    </message>
    <message>
        <source>Close every window of the station (and what else uses the database) first.</source>
        <translation>Fermez d’abord toutes les fenêtres du poste (et tout ce qui utilise la base).</translation>
    </message>
    <message>
        <source>Card {uid} has been blocked ({reason}) since {since}.</source>
        <translation>La carte {uid} est bloquée ({reason}) depuis le {since}.</translation>
    </message>
    <message>
        <source>Keep it, and put it on the reject pile; take another blank.</source>
        <translation>Gardez-la et mettez-la au rebut&#xa0;; prenez une autre carte vierge.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) shows a certificate that is not accepted: {reason}.</source>
        <translation>ESC-R ({host}) présente un certificat qui n’est pas accepté&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Check this computer's date and time first, then whether something in this network intercepts encrypted connections; if both are fine, ask ESC-R's support.</source>
        <translation>Vérifiez d’abord la date et l’heure de cet ordinateur, puis si quelque chose dans ce réseau intercepte les connexions chiffrées&#xa0;; si tout est en ordre, demandez à l’assistance d’ESC-R.</translation>
    </message>
    <message>
        <source>This system has no keyring that takes the ESC-R key for {registry}.</source>
        <translation>Ce système n’a pas de trousseau qui prenne la clé ESC-R pour {registry}.</translation>
    </message>
    <message>
        <source>Set up the desktop's password store, or give the key with STATION_ESCR_KEY in the service's environment.</source>
        <translation>Installez le trousseau du bureau, ou donnez la clé par STATION_ESCR_KEY dans l’environnement du service.</translation>
    </message>
    <message>
        <source>No sticker with the number {number} is waiting for a card here.</source>
        <translation>Aucune étiquette portant le numéro {number} n’attend de carte ici.</translation>
    </message>
    <message>
        <source>Scan the code on the sticker again; if nothing changes, put it aside and print this person's sticker again.</source>
        <translation>Scannez de nouveau le code de l’étiquette&#xa0;; si rien ne change, mettez-la de côté et réimprimez celle de cette personne.</translation>
    </message>
    <message>
        <source>The number {number} belongs to a card already.</source>
        <translation>Le numéro {number} appartient déjà à une carte.</translation>
    </message>
    <message>
        <source>Nothing is left to do for that card. If it was lost, replace it on the page Cards; never reuse the sticker.</source>
        <translation>Il n’y a plus rien à faire pour cette carte. Si elle est perdue, remplacez-la sur la page Cartes&#xa0;; ne réutilisez jamais l’étiquette.</translation>
    </message>
    <message>
        <source>Card {uid} is not the one that the sticker {number} is for.</source>
        <translation>La carte {uid} n’est pas celle à laquelle est destinée l’étiquette {number}.</translation>
    </message>
    <message>
        <source>Take the sticker off, and find the card or the sticker that belongs together.</source>
        <translation>Décollez l’étiquette, et retrouvez la carte ou l’étiquette qui vont ensemble.</translation>
    </message>
    <message>
        <source>The UID of the card for the sticker {number} is known, and this card has not been read.</source>
        <translation>L’UID de la carte de l’étiquette {number} est connu, et cette carte n’a pas été lue.</translation>
    </message>
    <message>
        <source>Place the card on the reader, then scan its sticker.</source>
        <translation>Posez la carte sur le lecteur, puis scannez son étiquette.</translation>
    </message>
    <message>
        <source>The person of the sticker {number} has received the card {other} in the meantime.</source>
        <translation>La personne de l’étiquette {number} a reçu entre-temps la carte {other}.</translation>
    </message>
    <message>
        <source>Destroy the sticker, and take the old card out of use.</source>
        <translation>Détruisez l’étiquette, et retirez l’ancienne carte de la circulation.</translation>
    </message>
    <message>
        <source>Card {uid} is in the records already, with the number {number}.</source>
        <translation>La carte {uid} est déjà enregistrée, sous le numéro {number}.</translation>
    </message>
    <message>
        <source>There is nothing to do with it; take the next card.</source>
        <translation>Il n’y a rien à faire&#xa0;; prenez la carte suivante.</translation>
    </message>
    <message>
        <source>This card's UID has {count} bytes; the records hold UIDs of 7 bytes.</source>
        <translation>L’UID de cette carte a {count} octets&#xa0;; les fiches contiennent des UID de 7 octets.</translation>
    </message>
    <message>
        <source>Register this card without the reader: leave its UID out of the list.</source>
        <translation>Enregistrez cette carte sans le lecteur&#xa0;: n’indiquez pas son UID dans la liste.</translation>
    </message>
    <message>
        <source>{cell} is not an academic level.</source>
        <translation>{cell} n’est pas un niveau d’études.</translation>
    </message>
    <message>
        <source>Write bachelor, master or doctorate.</source>
        <translation>Écrivez licence, master ou doctorat.</translation>
    </message>
    <message>
        <source>{cell} is not a language.</source>
        <translation>{cell} n’est pas une langue.</translation>
    </message>
    <message>
        <source>Write its code: fr, en, de …</source>
        <translation>Écrivez son code&#xa0;: fr, en, de …</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Ce n’est pas une adresse électronique.</translation>
    </message>
    <message>
        <source>Correct it, or leave it out.</source>
        <translation>Corrigez-la, ou laissez la cellule vide.</translation>
    </message>
    <message>
        <source>{cell} is not a date.</source>
        <translation>{cell} n’est pas une date.</translation>
    </message>
    <message>
        <source>Write it as year-month-day, 2030-09-30, or choose a mapping that names its form (dates).</source>
        <translation>Écrivez-la en année-mois-jour, 2030-09-30, ou choisissez une correspondance qui en nomme la forme (dates).</translation>
    </message>
    <message>
        <source>The identifier is already on line {first}.</source>
        <translation>L’identifiant figure déjà à la ligne {first}.</translation>
    </message>
    <message>
        <source>Keep one of the two rows.</source>
        <translation>Gardez une des deux lignes.</translation>
    </message>
    <message>
        <source>Cells in the row: {cells}, in the header: {headers}.</source>
        <translation>Cellules de la ligne&#xa0;: {cells}, de l’en-tête&#xa0;: {headers}.</translation>
    </message>
    <message>
        <source>Put cells that hold a comma or semicolon between quotation marks.</source>
        <translation>Mettez entre guillemets les cellules qui contiennent une virgule ou un point-virgule.</translation>
    </message>
    <message>
        <source>This person is not known here.</source>
        <translation>Cette personne n’est pas connue ici.</translation>
    </message>
    <message>
        <source>Import the roster first.</source>
        <translation>Importez d’abord la liste des personnes.</translation>
    </message>
    <message>
        <source>The UID {uid} belongs to another card in the records.</source>
        <translation>L’UID {uid} est celui d’une autre carte enregistrée.</translation>
    </message>
    <message>
        <source>Find out whose card it is, and correct the list.</source>
        <translation>Cherchez à qui est cette carte, et corrigez la liste.</translation>
    </message>
    <message>
        <source>The number {number} belongs to another card here.</source>
        <translation>Le numéro {number} est déjà celui d’une autre carte.</translation>
    </message>
    <message>
        <source>Correct the list.</source>
        <translation>Corrigez la liste.</translation>
    </message>
    <message>
        <source>This person already has a card of this station.</source>
        <translation>Cette personne a déjà une carte de cette station.</translation>
    </message>
    <message>
        <source>Leave the old one out.</source>
        <translation>Retirez l’ancienne de la liste.</translation>
    </message>
    <message>
        <source>{cell} is not a 7-byte UID.</source>
        <translation>{cell} n’est pas un UID de 7 octets.</translation>
    </message>
    <message>
        <source>Write its 14 hexadecimal digits; leave it out where the card has a shorter one.</source>
        <translation>Écrivez ses 14 chiffres hexadécimaux&#xa0;; laissez la cellule vide si la carte en a un plus court.</translation>
    </message>
    <message>
        <source>{cell} is not an ESCN.</source>
        <translation>{cell} n’est pas un ESCN.</translation>
    </message>
    <message>
        <source>Leave it out where the card has none yet.</source>
        <translation>Laissez la cellule vide si la carte n’en a pas encore.</translation>
    </message>
    <message>
        <source>The same is already on line {first}.</source>
        <translation>La même donnée figure déjà à la ligne {first}.</translation>
    </message>
    <message>
        <source>Keep the card that is in use.</source>
        <translation>Gardez la carte qui est en usage.</translation>
    </message>
    <message>
        <source>Nobody is signed in at this station.</source>
        <translation>Personne n’est connecté à ce poste.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Connectez-vous d’abord.</translation>
    </message>
    <message>
        <source>The role of {name} does not include this.</source>
        <translation>Le rôle de {name} ne le permet pas.</translation>
    </message>
    <message>
        <source>Ask somebody whose role allows it to sign in; docs/accounts.md has the list.</source>
        <translation>Demandez à une personne dont le rôle le permet de se connecter&#xa0;; docs/accounts.md en donne la liste.</translation>
    </message>
    <message>
        <source>That is not the current passphrase or PIN of {name}.</source>
        <translation>Ce n’est pas la phrase secrète ou le code PIN actuel de {name}.</translation>
    </message>
    <message>
        <source>Type it again; check Caps Lock. A supervisor can set a new one.</source>
        <translation>Tapez-la de nouveau&#xa0;; vérifiez la touche Verr. Maj. Un responsable peut en définir une nouvelle.</translation>
    </message>
    <message>
        <source>Name and passphrase or PIN do not match.</source>
        <translation>Le nom et la phrase secrète ou le code PIN ne correspondent pas.</translation>
    </message>
    <message>
        <source>Type both again; check Caps Lock. A supervisor can set a new passphrase or PIN.</source>
        <translation>Tapez les deux de nouveau&#xa0;; vérifiez la touche Verr. Maj. Un responsable peut définir une nouvelle phrase secrète ou un nouveau code.</translation>
    </message>
    <message>
        <source>There were too many wrong tries for {name}.</source>
        <translation>Il y a eu trop d’essais erronés pour {name}.</translation>
    </message>
    <message>
        <source>Wait {seconds} s, then try again.</source>
        <translation>Attendez {seconds}&#xa0;s, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no account {name}.</source>
        <translation>Il n’y a pas de compte {name}.</translation>
    </message>
    <message>
        <source>See the page Accounts.</source>
        <translation>Voyez la page Comptes.</translation>
    </message>
    <message>
        <source>There is already an account {name}.</source>
        <translation>Il y a déjà un compte {name}.</translation>
    </message>
    <message>
        <source>Take another name, or change the role of this one.</source>
        <translation>Prenez un autre nom, ou changez le rôle de celui-ci.</translation>
    </message>
    <message>
        <source>{name} would no longer be a supervisor, and there is no other.</source>
        <translation>{name} ne serait plus responsable, et il n’y en a pas d’autre.</translation>
    </message>
    <message>
        <source>Create another supervisor first.</source>
        <translation>Créez d’abord un autre responsable.</translation>
    </message>
    <message>
        <source>The first account of a station is a supervisor's.</source>
        <translation>Le premier compte d’un poste est celui d’un responsable.</translation>
    </message>
    <message>
        <source>Make it with --role supervisor; that person makes the others.</source>
        <translation>Créez-le avec --role supervisor&#xa0;; cette personne crée les autres.</translation>
    </message>
    <message>
        <source>{name} cannot be the name of an account.</source>
        <translation>{name} ne peut être le nom d’un compte.</translation>
    </message>
    <message>
        <source>Take up to {most} characters, no colon.</source>
        <translation>Prenez au plus {most} caractères, sans deux-points.</translation>
    </message>
    <message>
        <source>A PIN or passphrase has at least {least} characters.</source>
        <translation>Un code PIN ou une phrase secrète compte au moins {least} caractères.</translation>
    </message>
    <message>
        <source>Take a longer one.</source>
        <translation>Prenez-en un plus long.</translation>
    </message>
    <message>
        <source>Nothing was typed: {asked}.</source>
        <translation>Rien n’a été tapé&#xa0;: {asked}.</translation>
    </message>
    <message>
        <source>Type it, then Enter; without a terminal it is one line of the standard input.</source>
        <translation>Tapez-le, puis Entrée&#xa0;; sans terminal, c’est une ligne de l’entrée standard.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
    <message>
        <source>Type the same twice.</source>
        <translation>Tapez deux fois la même chose.</translation>
    </message>
    <message>
        <source>This cannot be undone, and takes two people.</source>
        <translation>C’est irréversible, et demande deux personnes.</translation>
    </message>
    <message>
        <source>Ask a second person whose role allows it to confirm.</source>
        <translation>Demandez à une deuxième personne, dont le rôle le permet, de confirmer.</translation>
    </message>
    <message>
        <source>The window cannot be shown here: {reason}.</source>
        <translation>La fenêtre ne peut pas être affichée ici&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Start it on a computer with a screen (DISPLAY or WAYLAND_DISPLAY names it), or work at the command line: station issue, station --help.</source>
        <translation>Démarrez-la sur un ordinateur qui a un écran (DISPLAY ou WAYLAND_DISPLAY le nomme), ou travaillez en ligne de commande&#xa0;: station issue, station --help.</translation>
    </message>
    <message>
        <source>A desk with the records in {folder} is open already, and does not answer.</source>
        <translation>Un poste avec les données de {folder} est déjà ouvert, et ne répond pas.</translation>
    </message>
    <message>
        <source>Close it, or end it with the system's own tools; an unfinished card goes on where it was.</source>
        <translation>Fermez-le, ou arrêtez-le avec les outils du système&#xa0;; une carte inachevée reprend où elle en était.</translation>
    </message>
    <message>
        <source>The settings in {file} cannot be written: {found}.</source>
        <translation>Les réglages de {file} ne peuvent pas être écrits&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Give this user the right to write it and its folder; nothing was changed.</source>
        <translation>Donnez à cet utilisateur le droit d’y écrire, ainsi que dans son dossier&#xa0;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no printer {printer}.</source>
        <translation>Il n’y a pas d’imprimante {printer}.</translation>
    </message>
    <message>
        <source>There is no registry {registry}.</source>
        <translation>Il n’y a pas de registre {registry}.</translation>
    </message>
    <message>
        <source>Use sandbox, production or simulated.</source>
        <translation>Prenez sandbox, production ou simulated.</translation>
    </message>
    <message>
        <source>The settings in {file} are valid.</source>
        <translation>Les réglages de {file} sont valables.</translation>
    </message>
    <message>
        <source>There is no {file} yet: the settings are as shipped.</source>
        <translation>Il n’y a pas encore de {file}&#xa0;: les réglages sont ceux d’origine.</translation>
    </message>
    <message>
        <source>The database is whole and up to date.</source>
        <translation>La base de données est intacte et à jour.</translation>
    </message>
    <message>
        <source>There is no database yet; it is made when the desk is first opened.</source>
        <translation>Il n’y a pas encore de base de données&#xa0;; elle est créée à la première ouverture du poste.</translation>
    </message>
    <message>
        <source>The database was made by an older version of the station.</source>
        <translation>La base de données vient d’une version plus ancienne de la station.</translation>
    </message>
    <message>
        <source>It is updated when the desk next starts. Make a backup first, on the page Retention.</source>
        <translation>Elle est mise à jour à la prochaine ouverture du poste. Faites d’abord une sauvegarde, sur la page Conservation.</translation>
    </message>
    <message>
        <source>{free} GB are free where the records are.</source>
        <translation>{free}&#xa0;Go sont libres là où sont les données.</translation>
    </message>
    <message>
        <source>Only {free} GB are free where the records are.</source>
        <translation>Il ne reste que {free} Go là où sont les données.</translation>
    </message>
    <message>
        <source>Free some space on this disk: the desk stops when it is full.</source>
        <translation>Libérez de la place sur ce disque&#xa0;: le poste s’arrête quand il est plein.</translation>
    </message>
    <message>
        <source>This computer's clock agrees with ESC-R's.</source>
        <translation>L’horloge de cet ordinateur s’accorde avec celle d’ESC-R.</translation>
    </message>
    <message>
        <source>This computer's clock is {minutes} min ahead of ESC-R's.</source>
        <translation>L’horloge de cet ordinateur avance de {minutes}&#xa0;min sur celle d’ESC-R.</translation>
    </message>
    <message>
        <source>Set it to network time.</source>
        <translation>Réglez-la sur l’heure du réseau.</translation>
    </message>
    <message>
        <source>This computer's clock is {minutes} min behind ESC-R's.</source>
        <translation>L’horloge de cet ordinateur retarde de {minutes}&#xa0;min sur celle d’ESC-R.</translation>
    </message>
    <message>
        <source>ESC-R has not answered, so the clock could not be compared.</source>
        <translation>ESC-R n’a pas répondu&#xa0;: l’horloge n’a pu être comparée.</translation>
    </message>
    <message>
        <source>The card face {template} is laid out, and its code reads back.</source>
        <translation>La face {template} se compose correctement, et son code est lisible.</translation>
    </message>
    <message>
        <source>The PC/SC service answers.</source>
        <translation>Le service PC/SC répond.</translation>
    </message>
    <message>
        <source>The reader is simulated: no PC/SC service is needed.</source>
        <translation>Le lecteur est simulé&#xa0;: aucun service PC/SC n’est nécessaire.</translation>
    </message>
    <message>
        <source>The reader {reader} answers.</source>
        <translation>Le lecteur {reader} répond.</translation>
    </message>
    <message>
        <source>Custody holds every key that the chip profile {profile} asks for.</source>
        <translation>Toutes les clés que demande le profil de puce {profile} sont là.</translation>
    </message>
    <message>
        <source>These keys are for simulated cards alone.</source>
        <translation>Ces clés ne sont que pour les cartes simulées.</translation>
    </message>
    <message>
        <source>The keys are there, and locked: the passphrase unlocks them.</source>
        <translation>Les clés sont là, et verrouillées&#xa0;: la phrase secrète les déverrouille.</translation>
    </message>
    <message>
        <source>The chip profile {profile} asks for keys that custody does not hold: {keys}.</source>
        <translation>Le profil de puce {profile} demande des clés qui ne sont pas là&#xa0;: {keys}.</translation>
    </message>
    <message>
        <source>Make them on the page Keys, or correct the names in the profile.</source>
        <translation>Créez-les sur la page Clés, ou corrigez les noms dans le profil.</translation>
    </message>
    <message>
        <source>Cards can be signed until {day}.</source>
        <translation>Les cartes peuvent être signées jusqu’au {day}.</translation>
    </message>
    <message>
        <source>The certificate that signs cards ends on {day}.</source>
        <translation>Le certificat qui signe les cartes prend fin le {day}.</translation>
    </message>
    <message>
        <source>Ask the certification authority for the next one now, on the page Keys.</source>
        <translation>Demandez dès maintenant le suivant à l’autorité de certification, sur la page Clés.</translation>
    </message>
    <message>
        <source>The chip profile {profile} signs nothing.</source>
        <translation>Le profil de puce {profile} ne signe rien.</translation>
    </message>
    <message>
        <source>The certificate is with the keys, which cannot be opened here.</source>
        <translation>Le certificat est avec les clés, qui ne peuvent être ouvertes ici.</translation>
    </message>
    <message>
        <source>{printer} is ready.</source>
        <translation>{printer} est prête.</translation>
    </message>
    <message>
        <source>{printer} is ready, but {supply} is running out: {left} of {full} left.</source>
        <translation>{printer} est prête, mais {supply} s’épuise&#xa0;: reste {left} sur {full}.</translation>
    </message>
    <message>
        <source>Lay the next one ready.</source>
        <translation>Préparez le suivant.</translation>
    </message>
    <message>
        <source>Enough is left of every supply.</source>
        <translation>Il reste assez de chaque fourniture.</translation>
    </message>
    <message>
        <source>Blank cards are running out: {left} left.</source>
        <translation>Les cartes vierges s’épuisent&#xa0;: il en reste {left}.</translation>
    </message>
    <message>
        <source>The ribbon is running out. Cards that it is enough for: {left}.</source>
        <translation>Le ruban s’épuise. Il suffit encore pour ce nombre de cartes&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>Hologram stickers are running out: {left} left.</source>
        <translation>Les hologrammes s’épuisent&#xa0;: il en reste {left}.</translation>
    </message>
    <message>
        <source>Order more in time, on the page Supplies.</source>
        <translation>Commandez à temps, sur la page Fournitures.</translation>
    </message>
    <message>
        <source>Supplies are not counted.</source>
        <translation>Les fournitures ne sont pas comptées.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) answers and takes the key.</source>
        <translation>ESC-R ({host}) répond et accepte la clé.</translation>
    </message>
    <message>
        <source>Cameras: {names}.</source>
        <translation>Caméras&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>No camera is connected; photos come with the roster.</source>
        <translation>Aucune caméra n’est branchée&#xa0;; les photos viennent avec la liste.</translation>
    </message>
    <message>
        <source>This system does not tell whether a camera is connected.</source>
        <translation>Ce système ne dit pas si une caméra est branchée.</translation>
    </message>
    <message>
        <source>All simulated parts are installed.</source>
        <translation>Tous les éléments simulés sont installés.</translation>
    </message>
    <message>
        <source>Some simulated parts are not installed: {names}.</source>
        <translation>Certains éléments simulés ne sont pas installés&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>This could not be checked: {kind} in {place}.</source>
        <translation>Ceci n’a pas pu être vérifié&#xa0;: {kind} dans {place}.</translation>
    </message>
    <message>
        <source>Copy this page for support. The other parts are not affected.</source>
        <translation>Copiez cette page pour l’assistance. Les autres éléments ne sont pas concernés.</translation>
    </message>
    <message>
        <source>Ask for consent and record it; without it no card is made.</source>
        <translation>Recueillez le consentement&#xa0;; sans lui, pas de carte.</translation>
    </message>
    <message>
        <source>Correct the date if the status was renewed; else no card is made.</source>
        <translation>Corrigez la date si le statut a été renouvelé&#xa0;; sinon, pas de carte.</translation>
    </message>
    <message>
        <source>Add a photo, or record that this person wants none on the card.</source>
        <translation>Ajoutez une photo, ou notez que cette personne n’en veut pas sur la carte.</translation>
    </message>
    <message>
        <source>Correct the record: Latin, Greek or Cyrillic letters can be printed.</source>
        <translation>Corrigez la fiche&#xa0;: les lettres latines, grecques ou cyrilliques s’impriment.</translation>
    </message>
    <message>
        <source>Shorten it in the record, or give it more room in the template.</source>
        <translation>Abrégez-le dans la fiche, ou donnez-lui plus de place dans le modèle.</translation>
    </message>
    <message>
        <source>Choose one of the list, or a folder in its place.</source>
        <translation>Choisissez-en une dans la liste, ou un dossier à sa place.</translation>
    </message>
    <message>
        <source>Finish that card or give it up; if nobody knows it, the technician has it put into the reject tray.</source>
        <translation>Terminez cette carte ou abandonnez-la&#xa0;; si personne ne la connaît, le technicien la fait mettre au bac de rejet.</translation>
    </message>
    <message>
        <source>The backup could not be written to {path}: {found}.</source>
        <translation>La sauvegarde n’a pas pu être écrite dans {path}&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Choose another folder, or another name.</source>
        <translation>Choisissez un autre dossier ou un autre nom.</translation>
    </message>
    <message>
        <source>A newer version of the station made the backup {path}.</source>
        <translation>La sauvegarde {path} vient d’une version plus récente de la station.</translation>
    </message>
    <message>
        <source>Update the station, then restore it. Nothing was changed.</source>
        <translation>Mettez la station à jour, puis restaurez-la. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The backup {path} is of simulated cards, and the records here are of real ones.</source>
        <translation>La sauvegarde {path} est celle de cartes simulées, et les données d’ici sont celles de vraies cartes.</translation>
    </message>
    <message>
        <source>Choose another file, or a simulated registry first (Settings, or --registry). Nothing was changed.</source>
        <translation>Choisissez un autre fichier, ou d’abord un registre simulé (Réglages, ou --registry). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The backup {path} is of real cards, and the records here are of simulated ones.</source>
        <translation>La sauvegarde {path} est celle de vraies cartes, et les données d’ici sont celles de cartes simulées.</translation>
    </message>
    <message>
        <source>Choose another file, or a real registry first (Settings, or --registry). Nothing was changed.</source>
        <translation>Choisissez un autre fichier, ou d’abord un vrai registre (Réglages, ou --registry). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Card {uid} is not blank: it has the number {escn} already.</source>
        <translation>La carte {uid} n’est pas vierge&#xa0;: elle porte déjà le numéro {escn}.</translation>
    </message>
    <message>
        <source>Put it aside, and place a blank one; the page Cards says whose it is.</source>
        <translation>Mettez-la de côté, et placez-en une vierge&#xa0;; la page Cartes dit à qui elle est.</translation>
    </message>
</context>
</TS>
