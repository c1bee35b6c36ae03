<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>phrase</name>
    <message>
        <source>the key {name} is diversified by {missing}, which is not known here</source>
        <translation>la clé {name} est diversifiée par {missing}, qui n’est pas connu ici</translation>
    </message>
    <message>
        <source>file {number} did not keep its data</source>
        <translation>le fichier {number} n’a pas gardé ses données</translation>
    </message>
    <message>
        <source>application {aid}</source>
        <translation>l’application {aid}</translation>
    </message>
    <message>
        <source>it is {generation}</source>
        <translation>elle est {generation}</translation>
    </message>
    <message>
        <source>a {whose} that is not this profile's ({shown})</source>
        <translation>une {whose} qui n’est pas celle de ce profil ({shown})</translation>
    </message>
    <message>
        <source>DAM slot {number} is taken by {by}</source>
        <translation>l’emplacement DAM {number} est pris par {by}</translation>
    </message>
    <message>
        <source>it hides its UID, and its PICC master key is not that of this profile</source>
        <translation>elle cache son UID, et sa clé maîtresse PICC n’est pas celle de ce profil</translation>
    </message>
    <message>
        <source>it hides its UID and does not know this station's master key</source>
        <translation>elle cache son UID et ne connaît pas la clé maîtresse de cette station</translation>
    </message>
    <message>
        <source>it shows no UID (random UID is set), and its keys cannot be found without one</source>
        <translation>elle ne montre pas d’UID (UID aléatoire), et ses clés ne se trouvent pas sans lui</translation>
    </message>
    <message>
        <source>it does not speak DESFire (it answered {sw})</source>
        <translation>elle ne parle pas DESFire (elle a répondu {sw})</translation>
    </message>
    <message>
        <source>it is far too large for a profile</source>
        <translation>il est bien trop grand pour un profil</translation>
    </message>
    <message>
        <source>no profile of that name is shipped with the station</source>
        <translation>aucun profil de ce nom n’est livré avec la station</translation>
    </message>
    <message>
        <source>it cannot be read ({error})</source>
        <translation>lecture impossible ({error})</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>il n’est pas en UTF-8</translation>
    </message>
    <message>
        <source>it is not TOML ({error})</source>
        <translation>il n’est pas en TOML ({error})</translation>
    </message>
    <message>
        <source>version 00 is that of a card without DAM keys: choose another</source>
        <translation>la version 00 est celle d’une carte sans clés DAM&#xa0;: choisissez-en une autre</translation>
    </message>
    <message>
        <source>an AID has 3 bytes and is not 000000</source>
        <translation>un AID a 3 octets et n’est pas 000000</translation>
    </message>
    <message>
        <source>a DF name needs an iso_fid beside it</source>
        <translation>un nom de DF demande un iso_fid à côté</translation>
    </message>
    <message>
        <source>must begin with 0: the station changes every key under key 0</source>
        <translation>doit commencer par 0&#xa0;: la station change chaque clé sous la clé 0</translation>
    </message>
    <message>
        <source>would freeze key 0 at its default (bit 0 is clear)</source>
        <translation>figerait la clé 0 à sa valeur par défaut (bit 0 à zéro)</translation>
    </message>
    <message>
        <source>must let files be listed (bit 1): a card is looked at before it is written</source>
        <translation>doit permettre de lister les fichiers (bit 1)&#xa0;: une carte est examinée avant d’être écrite</translation>
    </message>
    <message>
        <source>cannot be set where key_settings_1 freezes the settings (bit 3)</source>
        <translation>impossible là où key_settings_1 fige les réglages (bit 3)</translation>
    </message>
    <message>
        <source>must let files be listed (bit 1)</source>
        <translation>doit permettre de lister les fichiers (bit 1)</translation>
    </message>
    <message>
        <source>these settings can never be changed again (bit 3 is clear)</source>
        <translation>ces réglages ne pourront plus jamais changer (bit 3 à zéro)</translation>
    </message>
    <message>
        <source>a delegated application needs the table [dam], the root of the DAM keys</source>
        <translation>une application déléguée demande la table [dam], la racine des clés DAM</translation>
    </message>
    <message>
        <source>a delegated application needs the table [applications.delegation]</source>
        <translation>une application déléguée demande la table [applications.delegation]</translation>
    </message>
    <message>
        <source>the applications need {whole} bytes, more than the card has</source>
        <translation>les applications demandent {whole} octets, plus que la carte n’en a</translation>
    </message>
    <message>
        <source>the applications need {whole} bytes; the largest card has {largest_card}</source>
        <translation>les applications demandent {whole} octets&#xa0;; la plus grande carte en a {largest_card}</translation>
    </message>
    <message>
        <source>two {what} have the same {field}</source>
        <translation>deux {what} ont le même {field}</translation>
    </message>
    <message>
        <source>an owned application needs the table [owner], the PICC master key</source>
        <translation>une application possédée demande la table [owner], la clé maîtresse PICC</translation>
    </message>
    <message>
        <source>cannot hold the ESCN: the key must be found from the card alone</source>
        <translation>ne peut contenir l’ESCN&#xa0;: la clé doit se trouver à partir de la carte seule</translation>
    </message>
    <message>
        <source>key 0 cannot depend on the ESCN: it must be found from the card alone</source>
        <translation>la clé 0 ne peut dépendre de l’ESCN&#xa0;: elle doit se trouver à partir de la carte seule</translation>
    </message>
    <message>
        <source>a card with random UID cannot have delegated applications: DAM keys need the UID</source>
        <translation>une carte à UID aléatoire ne peut avoir d’applications déléguées&#xa0;: les clés DAM demandent l’UID</translation>
    </message>
    <message>
        <source>holds the UID, which a card with random UID does not show</source>
        <translation>contient l’UID, qu’une carte à UID aléatoire ne montre pas</translation>
    </message>
    <message>
        <source>version 00 is that of keys not yet changed: choose another</source>
        <translation>la version 00 est celle des clés jamais changées&#xa0;: choisissez-en une autre</translation>
    </message>
    <message>
        <source>this diversification input is longer than {max_input} bytes</source>
        <translation>cette donnée de diversification dépasse {max_input} octets</translation>
    </message>
    <message>
        <source>no key may both write the file and read it back</source>
        <translation>aucune clé ne peut à la fois écrire le fichier et le relire</translation>
    </message>
    <message>
        <source>no key may read the value back</source>
        <translation>aucune clé ne peut relire la valeur</translation>
    </message>
    <message>
        <source>anybody may write this file</source>
        <translation>n’importe qui peut écrire ce fichier</translation>
    </message>
    <message>
        <source>anybody may change these rights</source>
        <translation>n’importe qui peut changer ces droits</translation>
    </message>
    <message>
        <source>needs an iso_fid, because its application has one</source>
        <translation>demande un iso_fid, car son application en a un</translation>
    </message>
    <message>
        <source>its application has no iso_fid, so its files have none</source>
        <translation>son application n’a pas d’iso_fid, donc ses fichiers n’en ont pas</translation>
    </message>
    <message>
        <source>a file has either content or fixed bytes</source>
        <translation>un fichier a soit content, soit des octets fixes</translation>
    </message>
    <message>
        <source>anybody near the card may read the holder's {content}</source>
        <translation>n’importe qui près de la carte peut lire {content} du titulaire</translation>
    </message>
    <message>
        <source>needs a size, because its content does not give it one</source>
        <translation>demande une taille, car son contenu ne la donne pas</translation>
    </message>
    <message>
        <source>{size} bytes are too few for its content, which has {known}</source>
        <translation>{size} octets sont trop peu pour son contenu, qui en a {known}</translation>
    </message>
    <message>
        <source>a signature or certificate gives its file its size</source>
        <translation>une signature ou un certificat donne sa taille au fichier</translation>
    </message>
    <message>
        <source>name key {holder}, which the application does not have</source>
        <translation>désignent la clé {holder}, que l’application n’a pas</translation>
    </message>
    <message>
        <source>a cyclic file has at least 2 records: one is kept free</source>
        <translation>un fichier cyclique a au moins 2 enregistrements&#xa0;: l’un reste libre</translation>
    </message>
    <message>
        <source>must lie between lower ({lower}) and upper ({upper})</source>
        <translation>doit se trouver entre lower ({lower}) et upper ({upper})</translation>
    </message>
    <message>
        <source>hexadecimal digits in quotes are needed here, two for each byte</source>
        <translation>il faut ici des chiffres hexadécimaux entre guillemets, deux par octet</translation>
    </message>
    <message>
        <source>at least one is needed here</source>
        <translation>il en faut ici au moins un</translation>
    </message>
    <message>
        <source>{length} hexadecimal digits are needed here</source>
        <translation>il faut ici {length} chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>its PICC level does not show its settings without a key</source>
        <translation>son niveau PICC ne montre pas ses réglages sans clé</translation>
    </message>
    <message>
        <source>it has DAM keys of another version than the recipe's</source>
        <translation>elle a des clés DAM d’une autre version que celles de la recette</translation>
    </message>
    <message>
        <source>no recipe of that name is shipped with the station</source>
        <translation>aucune recette de ce nom n’est livrée avec la station</translation>
    </message>
    <message>
        <source>a blank has nothing but its UID to derive a key from</source>
        <translation>une carte vierge n’a que son UID pour en dériver une clé</translation>
    </message>
    <message>
        <source>bits 0 and 3 stay set (0F, 0B, 0D, 09): otherwise key or settings are frozen for ever</source>
        <translation>les bits 0 et 3 restent à un (0F, 0B, 0D, 09)&#xa0;: sinon clé ou réglages sont figés pour toujours</translation>
    </message>
    <message>
        <source>DAM keys are for EV2 cards and later; leave [dam] out, or the older generations</source>
        <translation>les clés DAM sont pour les cartes EV2 et suivantes&#xa0;; retirez [dam], ou les générations plus anciennes</translation>
    </message>
    <message>
        <source>random_uid: every key here is derived from the UID, which such a card hides</source>
        <translation>random_uid&#xa0;: chaque clé est ici dérivée de l’UID, qu’une telle carte cache</translation>
    </message>
    <message>
        <source>there is no generation {name}; the known ones are {known}</source>
        <translation>la génération {name} n’existe pas&#xa0;; sont connues {known}</translation>
    </message>
    <message>
        <source>it shows no UID (random UID is set): its keys are not rolled</source>
        <translation>elle ne montre pas d’UID (UID aléatoire)&#xa0;: ses clés ne sont pas renouvelées</translation>
    </message>
    <message>
        <source>it has no key {name} yet</source>
        <translation>elle n’a pas encore de clé {name}</translation>
    </message>
    <message>
        <source>its certificate is not for a P-256 key</source>
        <translation>son certificat n’est pas pour une clé P-256</translation>
    </message>
    <message>
        <source>its certificate cannot be read</source>
        <translation>son certificat ne peut pas être lu</translation>
    </message>
    <message>
        <source>the signature over number and UID does not hold</source>
        <translation>la signature du numéro et de l’UID n’est pas valable</translation>
    </message>
    <message>
        <source>it refuses the final key {key_no}</source>
        <translation>elle refuse la clé définitive {key_no}</translation>
    </message>
    <message>
        <source>Several readers are connected: {found}.</source>
        <translation>Plusieurs lecteurs sont branchés&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Several readers begin with {name}: {found}.</source>
        <translation>Plusieurs lecteurs commencent par {name}&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Name one on the page Settings.</source>
        <translation>Indiquez-en un sur la page Réglages.</translation>
    </message>
    <message>
        <source>the reader cannot talk to it</source>
        <translation>le lecteur ne peut pas lui parler</translation>
    </message>
    <message>
        <source>A component has {key_length} digits, not {digits}.</source>
        <translation>Un composant a {key_length} chiffres, et non {digits}.</translation>
    </message>
    <message>
        <source>Type it again, whole.</source>
        <translation>Tapez-le de nouveau, en entier.</translation>
    </message>
    <message>
        <source>A key has {fewest} to {most} components, not {components}.</source>
        <translation>Une clé a de {fewest} à {most} composants, et non {components}.</translation>
    </message>
    <message>
        <source>Two or three, held by different people, are usual.</source>
        <translation>Deux ou trois, détenus par des personnes différentes, sont d’usage.</translation>
    </message>
    <message>
        <source>{who} cannot give this component.</source>
        <translation>{who} ne peut pas donner ce composant.</translation>
    </message>
    <message>
        <source>Each component is typed by another person, under that person's name.</source>
        <translation>Chaque composant est tapé par une autre personne, sous son propre nom.</translation>
    </message>
    <message>
        <source>This component is all zeros, or was given before.</source>
        <translation>Ce composant n’est que des zéros, ou a déjà été donné.</translation>
    </message>
    <message>
        <source>Type this custodian's own component.</source>
        <translation>Tapez le composant de cette personne.</translation>
    </message>
    <message>
        <source>Components missing: {count}.</source>
        <translation>Composants manquants&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Let everybody type theirs.</source>
        <translation>Que chacun tape le sien.</translation>
    </message>
    <message>
        <source>These components cancel each other out.</source>
        <translation>Ces composants s’annulent entre eux.</translation>
    </message>
    <message>
        <source>Have new components made.</source>
        <translation>Faites faire de nouveaux composants.</translation>
    </message>
    <message>
        <source>A component consists of the digits 0 to 9 and A to F.</source>
        <translation>Un composant se compose des chiffres 0 à 9 et A à F.</translation>
    </message>
    <message>
        <source>Type it again, exactly as on the paper.</source>
        <translation>Tapez-le de nouveau, tel qu’il est sur le papier.</translation>
    </message>
    <message>
        <source>the station's signing key is not for P-256</source>
        <translation>la clé de signature de la station n’est pas pour P-256</translation>
    </message>
    <message>
        <source>it is for another key than the station's</source>
        <translation>il est pour une autre clé que celle de la station</translation>
    </message>
    <message>
        <source>its subject does not name the PIC {pic}</source>
        <translation>son sujet ne nomme pas le PIC {pic}</translation>
    </message>
    <message>
        <source>it is valid from {not_valid_before_utc} on; or the clock is wrong</source>
        <translation>il est valable à partir du {not_valid_before_utc}&#xa0;; ou l’horloge est fausse</translation>
    </message>
    <message>
        <source>it has expired on {not_valid_after_utc}</source>
        <translation>il a expiré le {not_valid_after_utc}</translation>
    </message>
    <message>
        <source>the file holds no certificate, PEM or DER</source>
        <translation>le fichier ne contient pas de certificat, PEM ou DER</translation>
    </message>
    <message>
        <source>a certificate of its chain is not signed by the next one</source>
        <translation>un certificat de sa chaîne n’est pas signé par le suivant</translation>
    </message>
    <message>
        <source>its contents have another form</source>
        <translation>son contenu a une autre forme</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}, version {version}</translation>
    </message>
    <message>
        <source>the demo keys</source>
        <translation>les clés de démonstration</translation>
    </message>
    <message>
        <source>This file holds no public key of a delegate.</source>
        <translation>Ce fichier ne contient pas la clé publique d’un délégataire.</translation>
    </message>
    <message>
        <source>Ask the delegate for the file with their public key.</source>
        <translation>Demandez au délégataire le fichier de sa clé publique.</translation>
    </message>
    <message>
        <source>Version 00 is for DAM default keys, and for no others.</source>
        <translation>La version 00 est pour les clés DAM par défaut, et pour nulle autre.</translation>
    </message>
    <message>
        <source>Give version 00 to DAM default keys, and 01 to FF to every other key.</source>
        <translation>Donnez la version 00 aux clés DAM par défaut, et 01 à FF à toute autre clé.</translation>
    </message>
    <message>
        <source>{name} cannot be the name of a key.</source>
        <translation>{name} n’est pas un nom de clé.</translation>
    </message>
    <message>
        <source>Use up to 32 of a-z, 0-9 and -.</source>
        <translation>Utilisez au plus 32 caractères parmi a-z, 0-9 et -.</translation>
    </message>
    <message>
        <source>A key version is 00 to FF, not {version}.</source>
        <translation>Une version de clé va de 00 à FF, et non {version}.</translation>
    </message>
    <message>
        <source>Give two hex digits.</source>
        <translation>Donnez deux chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>{version} is not a key version.</source>
        <translation>{version} n’est pas une version de clé.</translation>
    </message>
    <message>
        <source>A passphrase has at least {shortest_passphrase} characters.</source>
        <translation>Une phrase secrète a au moins {shortest_passphrase} caractères.</translation>
    </message>
    <message>
        <source>Take four or five random words.</source>
        <translation>Prenez quatre ou cinq mots au hasard.</translation>
    </message>
    <message>
        <source>the keys in the token {place}</source>
        <translation>les clés du jeton {place}</translation>
    </message>
    <message>
        <source>there is no signing key yet (page Keys)</source>
        <translation>il n’y a pas encore de clé de signature (page Clés)</translation>
    </message>
    <message>
        <source>the settings name none</source>
        <translation>les réglages n’en nomment pas</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>several tokens are called {label}</source>
        <translation>plusieurs jetons s’appellent {label}</translation>
    </message>
    <message>
        <source>{address} is not the address of a service.</source>
        <translation>{address} n’est pas l’adresse d’un service.</translation>
    </message>
    <message>
        <source>Give it as https://host[:port] (see the issuer).</source>
        <translation>Donnez-la sous la forme https://hôte[:port] (demandez à l’émetteur).</translation>
    </message>
    <message>
        <source>its keys are for cards of another kind ({cards})</source>
        <translation>ses clés sont pour des cartes d’une autre sorte ({cards})</translation>
    </message>
    <message>
        <source>{authority} holds no certificates (PEM).</source>
        <translation>{authority} ne contient pas de certificats (PEM).</translation>
    </message>
    <message>
        <source>Name the file that the issuer gave you.</source>
        <translation>Indiquez le fichier que l’émetteur vous a donné.</translation>
    </message>
    <message>
        <source>its answer cannot be read</source>
        <translation>sa réponse ne peut pas être lue</translation>
    </message>
    <message>
        <source>it answers {status}</source>
        <translation>il répond {status}</translation>
    </message>
    <message>
        <source>it is not a keyfile of this station</source>
        <translation>ce n’est pas un fichier de clés de cette station</translation>
    </message>
    <message>
        <source>its bytes have changed since it was written</source>
        <translation>son contenu a changé depuis son écriture</translation>
    </message>
    <message>
        <source>a field of it is missing or has another form</source>
        <translation>un de ses champs manque ou a une autre forme</translation>
    </message>
    <message>
        <source>its contents do not agree with their seal</source>
        <translation>son contenu ne s’accorde pas avec son sceau</translation>
    </message>
    <message>
        <source>it is not what the station wrote</source>
        <translation>ce n’est pas ce que la station a écrit</translation>
    </message>
    <message>
        <source>This file holds no issuer's certificate for P-256, PEM or DER.</source>
        <translation>Ce fichier ne contient pas de certificat d’émetteur pour P-256, PEM ou DER.</translation>
    </message>
    <message>
        <source>Ask the issuer for the certificate of their signing key.</source>
        <translation>Demandez à l’émetteur le certificat de sa clé de signature.</translation>
    </message>
    <message>
        <source>the keys in {place}</source>
        <translation>les clés de {place}</translation>
    </message>
    <message>
        <source>it is not a ticket of a station</source>
        <translation>ce n’est pas le ticket d’une station</translation>
    </message>
    <message>
        <source>it has not as many entries as it says</source>
        <translation>il n’a pas autant d’entrées qu’il le dit</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>il est tronqué</translation>
    </message>
    <message>
        <source>its bytes are not those that were signed</source>
        <translation>ses octets ne sont pas ceux qui ont été signés</translation>
    </message>
    <message>
        <source>its entries do not agree with their seal</source>
        <translation>ses entrées ne s’accordent pas avec leur sceau</translation>
    </message>
    <message>
        <source>The simulated printer encodes inside; the reader {reader} would have no cards.</source>
        <translation>L’imprimante simulée encode elle-même&#xa0;; le lecteur {reader} n’aurait pas de cartes.</translation>
    </message>
    <message>
        <source>Leave --reader out, or name a printer that is none of the simulated parts.</source>
        <translation>N’indiquez pas --reader, ou choisissez une imprimante qui n’est pas simulée.</translation>
    </message>
    <message>
        <source>it shows a picture that is not inside the file</source>
        <translation>elle montre une image qui n’est pas dans le fichier</translation>
    </message>
    <message>
        <source>it has {pixels} pixels, at most {max_pixels} are drawn</source>
        <translation>elle a {pixels} pixels, on en dessine au plus {max_pixels}</translation>
    </message>
    <message>
        <source>at {smallest} points small letters are {x_height} mm high, legible is {legible_mm} mm</source>
        <translation>à {smallest} points, les minuscules font {x_height}&#xa0;mm de haut&#xa0;; {legible_mm}&#xa0;mm sont lisibles</translation>
    </message>
    <message>
        <source>there is no room for {min_dots} dots a module with the clear zone</source>
        <translation>il n’y a pas la place pour {min_dots} points par module avec la zone libre</translation>
    </message>
    <message>
        <source>the ribbon {name} does not print the back</source>
        <translation>le ruban {name} n’imprime pas le verso</translation>
    </message>
    <message>
        <source>the ribbon {name} has no {missing} panel</source>
        <translation>le ruban {name} n’a pas de panneau {missing}</translation>
    </message>
    <message>
        <source>it is outside the safe zone, less than {safe_mm} mm from the card's edge</source>
        <translation>il sort de la zone sûre, à moins de {safe_mm}&#xa0;mm du bord de la carte</translation>
    </message>
    <message>
        <source>many readers do not read an inverted code</source>
        <translation>beaucoup de lecteurs ne lisent pas un code inversé</translation>
    </message>
    <message>
        <source>a neutral badge stands in for the ESC mark: name the licensed artwork with mark_file</source>
        <translation>un insigne neutre remplace la marque ESC&#xa0;: indiquez l’image sous licence avec mark_file</translation>
    </message>
    <message>
        <source>the font has no {missing} (U+{code}), which stands{where} in its text</source>
        <translation>la police n’a pas {missing} (U+{code}), qui figure{where} dans son texte</translation>
    </message>
    <message>
        <source>the card stock has a hologram ({hologram}), and no slot is kept free</source>
        <translation>le support a un hologramme ({hologram}), et aucune place ne lui est réservée</translation>
    </message>
    <message>
        <source>a hologram slot is kept free, and the card stock has none to put there</source>
        <translation>une place est réservée à un hologramme, et le support n’en a pas à y mettre</translation>
    </message>
    <message>
        <source>without the ESC mark beside the QR code the card's look ends on {old_look_ends}</source>
        <translation>sans la marque ESC à côté du code QR, l’aspect de la carte cesse d’être admis le {old_look_ends}</translation>
    </message>
    <message>
        <source>{file} cannot be drawn</source>
        <translation>{file} ne peut pas être dessiné</translation>
    </message>
    <message>
        <source>the half-panel ribbon has colour from {left} to {right} mm only</source>
        <translation>le ruban à demi-panneau n’a de couleur que de {left} à {right}&#xa0;mm</translation>
    </message>
    <message>
        <source>it comes closer than {stock_margin_mm} mm to the {kind} {keep_out}</source>
        <translation>il approche à moins de {stock_margin_mm}&#xa0;mm&#xa0;: {kind}, {keep_out}</translation>
    </message>
    <message>
        <source>text names an unknown field {unknown}; there are {fields}</source>
        <translation>text nomme un champ inconnu, {unknown}&#xa0;; champs connus&#xa0;: {fields}</translation>
    </message>
    <message>
        <source>min_size is larger than size</source>
        <translation>min_size est plus grand que size</translation>
    </message>
    <message>
        <source>colour needs plane = "colour": the black plane has one colour</source>
        <translation>colour demande plane = "colour"&#xa0;: le plan noir n’a qu’une couleur</translation>
    </message>
    <message>
        <source>text has no language</source>
        <translation>text n’a pas de langue</translation>
    </message>
    <message>
        <source>mark_file needs mark = "above" or "right"</source>
        <translation>mark_file demande mark = "above" ou "right"</translation>
    </message>
    <message>
        <source>colour needs plane = "colour": the other planes have one</source>
        <translation>colour demande plane = "colour"&#xa0;: les autres plans n’en ont qu’une</translation>
    </message>
    <message>
        <source>when does not go with a keep-out: the card stock is the same for everyone</source>
        <translation>when ne va pas avec une zone réservée&#xa0;: le support est le même pour tous</translation>
    </message>
    <message>
        <source>{name} takes no format</source>
        <translation>{name} ne prend pas de format</translation>
    </message>
    <message>
        <source>it has no reject tray</source>
        <translation>elle n’a pas de bac de rejet</translation>
    </message>
    <message>
        <source>it is switched off or not connected</source>
        <translation>elle est éteinte ou débranchée</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>with this ICC file</source>
        <translation>avec ce fichier ICC</translation>
    </message>
    <message>
        <source>it is not for RGB, which card printers take</source>
        <translation>il n’est pas pour RVB, que les imprimantes de cartes prennent</translation>
    </message>
    <message>
        <source>it is not an ICC profile for printing</source>
        <translation>ce n’est pas un profil ICC d’impression</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>elle ne répond pas</translation>
    </message>
    <message>
        <source>what answers there is not a printer</source>
        <translation>ce qui répond là n’est pas une imprimante</translation>
    </message>
    <message>
        <source>it refuses them ({status})</source>
        <translation>elle les refuse ({status})</translation>
    </message>
    <message>
        <source>{address} is not a printer's address.</source>
        <translation>{address} n’est pas l’adresse d’une imprimante.</translation>
    </message>
    <message>
        <source>A printer's address has no user and no password.</source>
        <translation>L’adresse d’une imprimante ne contient ni utilisateur ni mot de passe.</translation>
    </message>
    <message>
        <source>Write it as ipp://HOST[:PORT]/ipp/print.</source>
        <translation>Écrivez-la sous la forme ipp://HÔTE[:PORT]/ipp/print.</translation>
    </message>
    <message>
        <source>it takes no PDF</source>
        <translation>elle n’accepte pas de PDF</translation>
    </message>
    <message>
        <source>the job has vanished from it</source>
        <translation>le travail en a disparu</translation>
    </message>
    <message>
        <source>it has no medium of a card's size</source>
        <translation>elle n’a pas de support au format d’une carte</translation>
    </message>
    <message>
        <source>The label sheet {path} cannot be used: {problem}.</source>
        <translation>La planche d’étiquettes {path} ne peut pas être utilisée&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Correct it there; docs/templates.md lists what a label sheet takes.</source>
        <translation>Corrigez-la à cet endroit&#xa0;; docs/templates.md donne ce que prend une planche d’étiquettes.</translation>
    </message>
    <message>
        <source>No label sheet {name} is shipped.</source>
        <translation>Aucune planche d’étiquettes {name} n’est livrée.</translation>
    </message>
    <message>
        <source>There are {known}; or name a .toml file.</source>
        <translation>Il existe {known}&#xa0;; ou indiquez un fichier .toml.</translation>
    </message>
    <message>
        <source>the labels reach beyond the page</source>
        <translation>les étiquettes dépassent la page</translation>
    </message>
    <message>
        <source>a label is too small for the QR code with its clear space (15.3 mm each way, and margins)</source>
        <translation>une étiquette est trop petite pour le code QR et sa zone libre (15,3&#xa0;mm de côté, plus les marges)</translation>
    </message>
    <message>
        <source>{name} version {version}</source>
        <translation>{name} version {version}</translation>
    </message>
    <message>
        <source>the QR code {element} has no room for {min_dots} dots a module with its clear zone</source>
        <translation>le code QR {element} n’a pas la place pour {min_dots} points par module avec sa zone libre</translation>
    </message>
    <message>
        <source>a character that Code 128 does not have</source>
        <translation>un caractère que Code 128 n’a pas</translation>
    </message>
    <message>
        <source>{count} characters, too many for its place</source>
        <translation>{count} caractères, trop pour sa place</translation>
    </message>
    <message>
        <source>{file} is not an SVG, PNG or JPEG picture that can be drawn</source>
        <translation>{file} n’est pas une image SVG, PNG ou JPEG qui puisse être dessinée</translation>
    </message>
    <message>
        <source>far too many</source>
        <translation>beaucoup trop</translation>
    </message>
    <message>
        <source>it is not a picture in a known format</source>
        <translation>ce n’est pas une image d’un format connu</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>le fichier est endommagé</translation>
    </message>
    <message>
        <source>one of dpi_x and dpi_y is a multiple of the other, or a QR module is not a whole number of dots</source>
        <translation>l’un de dpi_x et dpi_y est un multiple de l’autre, sinon un module QR n’a pas un nombre entier de points</translation>
    </message>
    <message>
        <source>there is no ribbon {ribbon}; there are {ribbons}</source>
        <translation>le ruban {ribbon} n’existe pas&#xa0;; rubans connus&#xa0;: {ribbons}</translation>
    </message>
    <message>
        <source>band = [left, right] belongs to a half-panel ribbon, and to that alone</source>
        <translation>band = [gauche, droite] va avec un ruban à demi-panneau, et lui seul</translation>
    </message>
    <message>
        <source>it is not valid TOML: {error}</source>
        <translation>il n’est pas en TOML valable&#xa0;: {error}</translation>
    </message>
    <message>
        <source>{name} is larger than {max_bytes} MB</source>
        <translation>{name} dépasse {max_bytes}&#xa0;Mo</translation>
    </message>
    <message>
        <source>{name} cannot be read ({error})</source>
        <translation>{name} ne peut pas être lu ({error})</translation>
    </message>
    <message>
        <source>the front has no QR code (kind = "qr")</source>
        <translation>le recto n’a pas de code QR (kind = "qr")</translation>
    </message>
    <message>
        <source>the {side} has no element {number} to change</source>
        <translation>le {side} n’a pas d’élément {number} à changer</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>ce n’est pas un texte UTF-8</translation>
    </message>
    <message>
        <source>element {number} of the {side} ({what}), {field}: {problem}</source>
        <translation>élément {number} du {side} ({what}), {field}&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>element {number} of the {side} ({what}): {problem}</source>
        <translation>élément {number} du {side} ({what})&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>element {number} of the {side} ({what})</source>
        <translation>élément {number} du {side} ({what})</translation>
    </message>
    <message>
        <source>front</source>
        <translation>recto</translation>
    </message>
    <message>
        <source>back</source>
        <translation>verso</translation>
    </message>
    <message>
        <source>Write it like {example}.</source>
        <translation>Écrivez-la comme {example}.</translation>
    </message>
    <message>
        <source>{text} is not an ESI: it starts with '{prefix}' (or has the old form CC-PIC-number).</source>
        <translation>{text} n’est pas un ESI&#xa0;: il commence par «&#xa0;{prefix}&#xa0;» (ou a l’ancienne forme CC-PIC-numéro).</translation>
    </message>
    <message>
        <source>{text} is not an ESI: after '…:int:esi:' come a country or home organisation, a colon and a code.</source>
        <translation>{text} n’est pas un ESI&#xa0;: après son début viennent un pays ou un établissement, deux-points et un code.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Le nom manque.</translation>
    </message>
    <message>
        <source>Add it to the roster.</source>
        <translation>Ajoutez-le à la liste.</translation>
    </message>
    <message>
        <source>The name holds a control character.</source>
        <translation>Le nom contient un caractère de contrôle.</translation>
    </message>
    <message>
        <source>Type the name again in the roster.</source>
        <translation>Tapez de nouveau le nom dans la liste.</translation>
    </message>
    <message>
        <source>This is not a name.</source>
        <translation>Ce n’est pas un nom.</translation>
    </message>
    <message>
        <source>The name is longer than {count} characters.</source>
        <translation>Le nom dépasse {count} caractères.</translation>
    </message>
    <message>
        <source>The role is longer than {count} characters.</source>
        <translation>La fonction dépasse {count} caractères.</translation>
    </message>
    <message>
        <source>Check whether cells were joined; shorten it.</source>
        <translation>Vérifiez si des cellules ont été fusionnées&#xa0;; raccourcissez le texte.</translation>
    </message>
    <message>
        <source>Check whether the columns of this row are shifted.</source>
        <translation>Vérifiez si les colonnes de cette ligne sont décalées.</translation>
    </message>
    <message>
        <source>The role holds a control character.</source>
        <translation>La fonction contient un caractère de contrôle.</translation>
    </message>
    <message>
        <source>Type it again in the roster.</source>
        <translation>Tapez-le de nouveau dans la liste.</translation>
    </message>
    <message>
        <source>{unknown} is nothing that one can agree to.</source>
        <translation>{unknown} n’est pas un consentement connu.</translation>
    </message>
    <message>
        <source>Write yes, no, or some of: {purposes}.</source>
        <translation>Écrivez oui, non, ou certains de&#xa0;: {purposes}.</translation>
    </message>
    <message>
        <source>Correct the identifier in the roster.</source>
        <translation>Corrigez l’identifiant dans la liste.</translation>
    </message>
    <message>
        <source>The file has no column {lost}; it has: {headers}.</source>
        <translation>Le fichier n’a pas de colonne {lost}&#xa0;; il a&#xa0;: {headers}.</translation>
    </message>
    <message>
        <source>Correct the mapping, or export the file with that column.</source>
        <translation>Corrigez la correspondance, ou exportez le fichier avec cette colonne.</translation>
    </message>
    <message>
        <source>The roster has columns that are not known: {unknown}.</source>
        <translation>La liste a des colonnes inconnues&#xa0;: {unknown}.</translation>
    </message>
    <message>
        <source>Rename or remove them; known are: {field} (or in French).</source>
        <translation>Renommez-les ou retirez-les&#xa0;; sont connues&#xa0;: {field} (ou en français).</translation>
    </message>
    <message>
        <source>The roster has one column twice: {twice}.</source>
        <translation>La liste a deux fois une colonne&#xa0;: {twice}.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Gardez l’une des deux.</translation>
    </message>
    <message>
        <source>The roster has no column for: {missing}.</source>
        <translation>Il manque à la liste une colonne pour&#xa0;: {missing}.</translation>
    </message>
    <message>
        <source>Add it to the header.</source>
        <translation>Ajoutez-la à l’en-tête.</translation>
    </message>
    <message>
        <source>The roster {name} is not written in {encoding}.</source>
        <translation>La liste {name} n’est pas en {encoding}.</translation>
    </message>
    <message>
        <source>The roster {name} is not written in {encoding}: byte 0x{byte}.</source>
        <translation>La liste {name} n’est pas en {encoding}&#xa0;: octet 0x{byte}.</translation>
    </message>
    <message>
        <source>Name the right encoding in the mapping, or leave it out.</source>
        <translation>Indiquez le bon codage dans la correspondance, ou retirez-le.</translation>
    </message>
    <message>
        <source>Name a file that exists.</source>
        <translation>Indiquez un fichier qui existe.</translation>
    </message>
    <message>
        <source>The roster {name} is broken in the record that begins on line {number}.</source>
        <translation>La liste {name} est abîmée dans l’enregistrement qui commence ligne {number}.</translation>
    </message>
    <message>
        <source>Look for a quotation mark (") that is not closed there.</source>
        <translation>Cherchez-y un guillemet (") qui n’est pas fermé.</translation>
    </message>
    <message>
        <source>The roster {name} is neither UTF-8 nor Windows-1252: byte 0x{byte} at offset {place}.</source>
        <translation>La liste {name} n’est ni en UTF-8 ni en Windows-1252&#xa0;: octet 0x{byte} à la position {place}.</translation>
    </message>
    <message>
        <source>Save the sheet again as 'CSV UTF-8'.</source>
        <translation>Enregistrez de nouveau la feuille en «&#xa0;CSV UTF-8&#xa0;».</translation>
    </message>
    <message>
        <source>{name} has no column for the identifier.</source>
        <translation>{name} n’a pas de colonne pour l’identifiant.</translation>
    </message>
    <message>
        <source>Add it, with the header esi.</source>
        <translation>Ajoutez-la, avec l’en-tête esi.</translation>
    </message>
    <message>
        <source>The list has no column {lost}.</source>
        <translation>La liste n’a pas de colonne {lost}.</translation>
    </message>
    <message>
        <source>The roster {name} is empty.</source>
        <translation>La liste {name} est vide.</translation>
    </message>
    <message>
        <source>Save the sheet again, with its header.</source>
        <translation>Enregistrez de nouveau la feuille, avec son en-tête.</translation>
    </message>
    <message>
        <source>The roster {name} has a header and no rows.</source>
        <translation>La liste {name} a un en-tête et aucune ligne.</translation>
    </message>
    <message>
        <source>Add a row for each holder.</source>
        <translation>Ajoutez une ligne par titulaire.</translation>
    </message>
    <message>
        <source>The file has no column {lost}.</source>
        <translation>Le fichier n’a pas de colonne {lost}.</translation>
    </message>
    <message>
        <source>Correct the mapping ([read] only), or export the file with that column.</source>
        <translation>Corrigez la correspondance ([read] seulement), ou exportez le fichier avec cette colonne.</translation>
    </message>
    <message>
        <source>The mapping {path} cannot be used: {faults}.</source>
        <translation>La correspondance {path} ne peut pas être utilisée&#xa0;: {faults}.</translation>
    </message>
    <message>
        <source>Correct it there; docs/mappings.md shows every field.</source>
        <translation>Corrigez-la à cet endroit&#xa0;; docs/mappings.md montre chaque champ.</translation>
    </message>
    <message>
        <source>There is no photo {name}.</source>
        <translation>Il n’y a pas de photo {name}.</translation>
    </message>
    <message>
        <source>Put it into {folder}/ beside the roster, or correct the name.</source>
        <translation>Mettez-la dans {folder}/ à côté de la liste, ou corrigez le nom.</translation>
    </message>
    <message>
        <source>The photo {which} has more than {max_bytes} MB.</source>
        <translation>La photo {which} dépasse {max_bytes}&#xa0;Mo.</translation>
    </message>
    <message>
        <source>Save it smaller: 1000 pixels in height are plenty.</source>
        <translation>Enregistrez-la plus petite&#xa0;: 1000 pixels de haut suffisent.</translation>
    </message>
    <message>
        <source>The photo {which} is not a JPEG or PNG, or is damaged.</source>
        <translation>La photo {which} n’est ni JPEG ni PNG, ou est endommagée.</translation>
    </message>
    <message>
        <source>Save it again as JPEG.</source>
        <translation>Enregistrez-la de nouveau en JPEG.</translation>
    </message>
    <message>
        <source>The photo {which} has more than {max_pixels} million pixels.</source>
        <translation>La photo {which} a plus de {max_pixels} millions de pixels.</translation>
    </message>
    <message>
        <source>The photo is on a server.</source>
        <translation>La photo est sur un serveur.</translation>
    </message>
    <message>
        <source>Save the photos, and choose their folder.</source>
        <translation>Enregistrez les photos, et choisissez leur dossier.</translation>
    </message>
    <message>
        <source>{path} is neither a folder nor a ZIP archive.</source>
        <translation>{path} n’est ni un dossier ni une archive ZIP.</translation>
    </message>
    <message>
        <source>Choose the folder of photos.</source>
        <translation>Choisissez le dossier des photos.</translation>
    </message>
    <message>
        <source>Check its rights.</source>
        <translation>Vérifiez ses droits.</translation>
    </message>
    <message>
        <source>The photo {name} is outside the roster's folder.</source>
        <translation>La photo {name} est hors du dossier de la liste.</translation>
    </message>
    <message>
        <source>Copy it to {folder}/ beside the roster, and write its file name alone.</source>
        <translation>Copiez-la dans {folder}/ à côté de la liste, et n’écrivez que son nom de fichier.</translation>
    </message>
    <message>
        <source>The photo is on another server than the one allowed.</source>
        <translation>La photo est sur un autre serveur que celui autorisé.</translation>
    </message>
    <message>
        <source>Name it with --photo-host.</source>
        <translation>Indiquez-le avec --photo-host.</translation>
    </message>
    <message>
        <source>The photo's address is not https.</source>
        <translation>L’adresse de la photo n’est pas en https.</translation>
    </message>
    <message>
        <source>Use https://…</source>
        <translation>Utilisez https://…</translation>
    </message>
    <message>
        <source>The photo has more than {max_bytes} MB.</source>
        <translation>La photo dépasse {max_bytes}&#xa0;Mo.</translation>
    </message>
    <message>
        <source>The photo server answers {status_code} for this photo.</source>
        <translation>Le serveur de photos répond {status_code} pour cette photo.</translation>
    </message>
    <message>
        <source>Check the address, or whether the server lets this computer in.</source>
        <translation>Vérifiez l’adresse, ou si le serveur admet cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no driver for databases of the kind {drivername}.</source>
        <translation>Il n’y a pas de pilote pour les bases de données {drivername}.</translation>
    </message>
    <message>
        <source>Install its SQLAlchemy driver (psycopg, pymysql, oracledb …) beside the station, or export to CSV.</source>
        <translation>Installez son pilote SQLAlchemy (psycopg, pymysql, oracledb …) à côté de la station, ou exportez en CSV.</translation>
    </message>
    <message>
        <source>The address of the roster's database cannot be read.</source>
        <translation>L’adresse de la base de données de la liste ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Write it as SQLAlchemy does: postgresql+psycopg://reader@host/database.</source>
        <translation>Écrivez-la comme SQLAlchemy&#xa0;: postgresql+psycopg://lecteur@hôte/base.</translation>
    </message>
    <message>
        <source>There is no roster to read.</source>
        <translation>Il n’y a pas de liste à lire.</translation>
    </message>
    <message>
        <source>Name a file, or a mapping with [sql].</source>
        <translation>Indiquez un fichier, ou une correspondance avec [sql].</translation>
    </message>
    <message>
        <source>The roster {name} is not an Excel workbook, or is damaged.</source>
        <translation>La liste {name} n’est pas un classeur Excel, ou est endommagée.</translation>
    </message>
    <message>
        <source>Open it in the spreadsheet program and save it again as .xlsx or CSV UTF-8.</source>
        <translation>Ouvrez-la dans le tableur et enregistrez-la de nouveau en .xlsx ou CSV UTF-8.</translation>
    </message>
    <message>
        <source>The roster {name} is an old .xls file, or is protected by a password.</source>
        <translation>La liste {name} est un ancien fichier .xls, ou est protégée par un mot de passe.</translation>
    </message>
    <message>
        <source>Save it again as .xlsx, without a password.</source>
        <translation>Enregistrez-la de nouveau en .xlsx, sans mot de passe.</translation>
    </message>
    <message>
        <source>The roster {name} unpacks to more than {max_unpacked} GB.</source>
        <translation>La liste {name} dépasse {max_unpacked}&#xa0;Go une fois décompressée.</translation>
    </message>
    <message>
        <source>Save the sheet alone, as CSV.</source>
        <translation>Enregistrez la feuille seule, en CSV.</translation>
    </message>
    <message>
        <source>A fault can befall a simulated reader only.</source>
        <translation>Seul un lecteur simulé peut avoir une panne.</translation>
    </message>
    <message>
        <source>Use --reader simulated:DIR with it.</source>
        <translation>Utilisez --reader simulated:DOSSIER avec elle.</translation>
    </message>
    <message>
        <source>Keys are kept for sandbox and production.</source>
        <translation>Les clés sont gardées pour sandbox et production.</translation>
    </message>
    <message>
        <source>a {subject} that it does not show</source>
        <translation>un objet «&#xa0;{subject}&#xa0;» qu’il ne montre pas</translation>
    </message>
    <message>
        <source>another person than was asked for</source>
        <translation>une autre personne que celle demandée</translation>
    </message>
    <message>
        <source>another card than was asked for</source>
        <translation>une autre carte que celle demandée</translation>
    </message>
    <message>
        <source>{base_url} is not the address of a registry.</source>
        <translation>{base_url} n’est pas l’adresse d’un registre.</translation>
    </message>
    <message>
        <source>Give it as https://host/path.</source>
        <translation>Donnez-la sous la forme https://hôte/chemin.</translation>
    </message>
    <message>
        <source>The registry at {host} would get its key without encryption.</source>
        <translation>Le registre {host} recevrait sa clé sans chiffrement.</translation>
    </message>
    <message>
        <source>Give its address with https:// (http:// is for this machine alone).</source>
        <translation>Donnez son adresse en https:// (http:// n’est que pour cet ordinateur).</translation>
    </message>
    <message>
        <source>it broke off, or is not HTTP</source>
        <translation>il s’est interrompu, ou ne parle pas HTTP</translation>
    </message>
    <message>
        <source>no answer within {timeout_s} s</source>
        <translation>pas de réponse en {timeout_s}&#xa0;s</translation>
    </message>
    <message>
        <source>The mapping {mapping} has no [export].</source>
        <translation>La correspondance {mapping} n’a pas de [export].</translation>
    </message>
    <message>
        <source>Add it; docs/mappings.md shows how.</source>
        <translation>Ajoutez-le&#xa0;; docs/mappings.md montre comment.</translation>
    </message>
    <message>
        <source>{encoding} has no character {character}.</source>
        <translation>{encoding} n’a pas le caractère {character}.</translation>
    </message>
    <message>
        <source>Choose another encoding in the mapping.</source>
        <translation>Choisissez un autre codage dans la correspondance.</translation>
    </message>
    <message>
        <source>Message {id} cannot be settled by taking ours.</source>
        <translation>Le message {id} ne peut se régler en prenant le nôtre.</translation>
    </message>
    <message>
        <source>Correct the roster, or revoke the card; then send it again.</source>
        <translation>Corrigez la liste, ou révoquez la carte&#xa0;; puis renvoyez-le.</translation>
    </message>
    <message>
        <source>Message {id} cannot be settled by taking theirs.</source>
        <translation>Le message {id} ne peut se régler en prenant le leur.</translation>
    </message>
    <message>
        <source>Correct the roster and send it again, or take ours.</source>
        <translation>Corrigez la liste et renvoyez-le, ou prenez le nôtre.</translation>
    </message>
    <message>
        <source>it has not been made yet</source>
        <translation>elle n’est pas encore faite</translation>
    </message>
    <message>
        <source>its record is no longer here</source>
        <translation>son enregistrement n’est plus ici</translation>
    </message>
    <message>
        <source>there is none, or the holder has not agreed to it</source>
        <translation>il n’y en a pas, ou le titulaire ne l’a pas accepté</translation>
    </message>
    <message>
        <source>the holder is not among those of this station</source>
        <translation>le titulaire n’est pas de cette station</translation>
    </message>
    <message>
        <source>the holder has not agreed to it</source>
        <translation>le titulaire ne l’a pas accepté</translation>
    </message>
    <message>
        <source>The card {uid} is blocked.</source>
        <translation>La carte {uid} est bloquée.</translation>
    </message>
    <message>
        <source>Take it out of use.</source>
        <translation>Retirez-la de la circulation.</translation>
    </message>
    <message>
        <source>{path} is not a PDF, JPEG or PNG.</source>
        <translation>{path} n’est ni PDF, ni JPEG, ni PNG.</translation>
    </message>
    <message>
        <source>Scan the sheet as one of these.</source>
        <translation>Numérisez la feuille dans l’un de ces formats.</translation>
    </message>
    <message>
        <source>{until} is past.</source>
        <translation>{until} est passé.</translation>
    </message>
    <message>
        <source>Give a day to come, or revoke the card.</source>
        <translation>Donnez un jour à venir, ou révoquez la carte.</translation>
    </message>
    <message>
        <source>See --help for the reasons that an act takes.</source>
        <translation>Voir --help pour les motifs admis.</translation>
    </message>
    <message>
        <source>{text} is not the code of a sticker.</source>
        <translation>{text} n’est pas un code d’étiquette.</translation>
    </message>
    <message>
        <source>Scan the QR code, or type the whole number.</source>
        <translation>Lisez le code QR, ou tapez le numéro entier.</translation>
    </message>
    <message>
        <source>The reader of this desk is inside the printer.</source>
        <translation>Le lecteur de ce poste est dans l’imprimante.</translation>
    </message>
    <message>
        <source>Write the chips of existing cards at a desk reader.</source>
        <translation>Écrivez les puces des cartes existantes sur un lecteur de bureau.</translation>
    </message>
    <message>
        <source>This person is not known any more.</source>
        <translation>Cette personne n’est plus connue.</translation>
    </message>
    <message>
        <source>Take the card out of use.</source>
        <translation>Retirez la carte de la circulation.</translation>
    </message>
    <message>
        <source>There is no notice in the language {language}.</source>
        <translation>Il n’y a pas de notice en {language}.</translation>
    </message>
    <message>
        <source>Choose en or fr, or put a text of your own into the folder that the setting notices names.</source>
        <translation>Choisissez en ou fr, ou mettez votre texte dans le dossier qu’indique le réglage notices.</translation>
    </message>
    <message>
        <source>The notice {source} lacks: {missing}.</source>
        <translation>Il manque à la notice {source}&#xa0;: {missing}.</translation>
    </message>
    <message>
        <source>Add it there.</source>
        <translation>Ajoutez-le à cet endroit.</translation>
    </message>
    <message>
        <source>The notice {source} cannot be used: {told}.</source>
        <translation>La notice {source} ne peut pas être utilisée&#xa0;: {told}.</translation>
    </message>
    <message>
        <source>Correct it there.</source>
        <translation>Corrigez-la à cet endroit.</translation>
    </message>
    <message>
        <source>Put it aside.</source>
        <translation>Mettez-la de côté.</translation>
    </message>
    <message>
        <source>Neither the chip profile {profile} nor the recipe {recipe} gives cards a key {name}.</source>
        <translation>Ni le profil de puce {profile} ni la recette {recipe} ne donnent aux cartes une clé {name}.</translation>
    </message>
    <message>
        <source>Name a key that they name: the page Keys shows them.</source>
        <translation>Indiquez une clé qu’ils connaissent&#xa0;: la page Clés les montre.</translation>
    </message>
    <message>
        <source>Version 00 is that of keys that were never changed.</source>
        <translation>La version 00 est celle des clés jamais changées.</translation>
    </message>
    <message>
        <source>Roll to a version from 01 to FF.</source>
        <translation>Passez à une version de 01 à FF.</translation>
    </message>
    <message>
        <source>the keys in custody</source>
        <translation>les clés gardées ici</translation>
    </message>
    <message>
        <source>{path} is neither .csv nor .pdf.</source>
        <translation>{path} n’est ni .csv ni .pdf.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Choisissez l’un des deux.</translation>
    </message>
    <message>
        <source>A ticket from {first} to {last} would never be valid, or too long.</source>
        <translation>Un ticket du {first} au {last} ne serait jamais valable, ou trop longtemps.</translation>
    </message>
    <message>
        <source>It ends today or later, after its beginning, and before our certificate does ({end}).</source>
        <translation>Il finit aujourd’hui ou plus tard, après son début, et avant notre certificat ({end}).</translation>
    </message>
    <message>
        <source>{place} names no card.</source>
        <translation>{place} ne nomme aucune carte.</translation>
    </message>
    <message>
        <source>List the cards' UIDs, one a line.</source>
        <translation>Donnez les UID des cartes, un par ligne.</translation>
    </message>
    <message>
        <source>{place} is not text in UTF-8.</source>
        <translation>{place} n’est pas un texte en UTF-8.</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8), or as plain text.</source>
        <translation>Enregistrez-le en CSV (UTF-8), ou en texte simple.</translation>
    </message>
    <message>
        <source>Write it as 14 hexadecimal digits.</source>
        <translation>Écrivez ses 14 chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>il existe déjà</translation>
    </message>
    <message>
        <source>it is not a backup of the station, or it is damaged</source>
        <translation>ce n’est pas une sauvegarde de la station, ou elle est endommagée</translation>
    </message>
    <message>
        <source>it holds a part {part}</source>
        <translation>elle contient une partie {part}</translation>
    </message>
    <message>
        <source>its part {part} is damaged</source>
        <translation>sa partie {part} est endommagée</translation>
    </message>
    <message>
        <source>it holds no version</source>
        <translation>elle ne contient pas de version</translation>
    </message>
    <message>
        <source>it holds the table {strange} and no version</source>
        <translation>elle contient la table {strange} et pas de version</translation>
    </message>
    <message>
        <source>it keeps journal mode {mode}</source>
        <translation>elle garde le mode de journal {mode}</translation>
    </message>
    <message>
        <source>{place}, line {number}: this is not a 7-byte UID.</source>
        <translation>{place}, ligne {number}&#xa0;: ce n’est pas un UID de 7 octets.</translation>
    </message>
    <message>
        <source>The roster {path} cannot be read: {error}.</source>
        <translation>La liste {path} ne peut pas être lue&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>The photo {name} cannot be read: {error}.</source>
        <translation>La photo {name} ne peut pas être lue&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>This fault cannot be read: {error}.</source>
        <translation>Cette panne est illisible&#xa0;: {error}.</translation>
    </message>
    <message>
        <source>Write name=value, with commas between; the names are: {names}.</source>
        <translation>Écrivez nom=valeur, séparés par des virgules&#xa0;; les noms sont&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>the fault {kind} has no {name}, only {names}</source>
        <translation>la panne {kind} n’a pas {name}, seulement {names}</translation>
    </message>
    <message>
        <source>{name} of the fault {kind} is {wanted}, not {value}</source>
        <translation>{name} de la panne {kind} est {wanted}, et non {value}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a number of seconds</source>
        <translation>un nombre de secondes</translation>
    </message>
    <message>
        <source>bytes in hexadecimal digits</source>
        <translation>des octets en chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>it does not say what</source>
        <translation>il ne dit pas quoi</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>la connexion a été coupée</translation>
    </message>
    <message>
        <source>by Evolis</source>
        <translation>Evolis</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>sans motif indiqué</translation>
    </message>
    <message>
        <source>nothing was found</source>
        <translation>rien n’a été trouvé</translation>
    </message>
    <message>
        <source>of any kind</source>
        <translation>quel qu’il soit</translation>
    </message>
    <message>
        <source>fixed content</source>
        <translation>contenu fixe</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>une adresse non indiquée</translation>
    </message>
    <message>
        <source>the system does not allow it</source>
        <translation>le système ne le permet pas</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>a part of its path is not a folder</source>
        <translation>une partie du chemin n’est pas un dossier</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>there is no room left for this user</source>
        <translation>il n’y a plus de place pour cet utilisateur</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>its parts do not fit together</source>
        <translation>ses parties ne vont pas ensemble</translation>
    </message>
    <message>
        <source>there is no room left</source>
        <translation>il n’y a plus de place</translation>
    </message>
    <message>
        <source>the system does not open it</source>
        <translation>le système ne l’ouvre pas</translation>
    </message>
    <message>
        <source>it is not a database</source>
        <translation>ce n’est pas une base de données</translation>
    </message>
    <message>
        <source>SQLite refuses it (error {number})</source>
        <translation>SQLite le refuse (erreur {number})</translation>
    </message>
    <message>
        <source>the disk reports a fault</source>
        <translation>le disque signale une panne</translation>
    </message>
    <message>
        <source>another program uses it</source>
        <translation>un autre programme l’utilise</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>trop de fichiers sont ouverts</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>le nom est trop long</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>ses liens tournent en rond</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>rien n’y répond</translation>
    </message>
    <message>
        <source>the network does not lead there</source>
        <translation>le réseau n’y mène pas</translation>
    </message>
    <message>
        <source>the system refuses it (error {number})</source>
        <translation>le système le refuse (erreur {number})</translation>
    </message>
    <message>
        <source>the same is there twice</source>
        <translation>la même chose y figure deux fois</translation>
    </message>
    <message>
        <source>this is not a value (text goes between quotation marks)</source>
        <translation>ce n’est pas une valeur (un texte se met entre guillemets)</translation>
    </message>
    <message>
        <source>an equals sign is missing</source>
        <translation>il manque un signe égal</translation>
    </message>
    <message>
        <source>a bracket or a quotation mark is not closed</source>
        <translation>un crochet ou un guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>this character is not allowed here</source>
        <translation>ce caractère n’est pas permis ici</translation>
    </message>
    <message>
        <source>there is something extra here</source>
        <translation>il y a quelque chose de trop ici</translation>
    </message>
    <message>
        <source>this is not an entry</source>
        <translation>ce n’est pas une entrée</translation>
    </message>
    <message>
        <source>this is not TOML</source>
        <translation>ce n’est pas du TOML</translation>
    </message>
    <message>
        <source>line {line}, column {column}: {why}</source>
        <translation>ligne {line}, colonne {column}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>at its end: {why}</source>
        <translation>à la fin&#xa0;: {why}</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>nothing of this name belongs here</source>
        <translation>rien de ce nom n’a sa place ici</translation>
    </message>
    <message>
        <source>a whole number is needed here</source>
        <translation>il faut un nombre entier</translation>
    </message>
    <message>
        <source>a number is needed here</source>
        <translation>il faut un nombre</translation>
    </message>
    <message>
        <source>a text is needed here</source>
        <translation>il faut un texte</translation>
    </message>
    <message>
        <source>true or false is needed here</source>
        <translation>il faut true ou false</translation>
    </message>
    <message>
        <source>a list is needed here</source>
        <translation>il faut une liste</translation>
    </message>
    <message>
        <source>a table is needed here</source>
        <translation>il faut une table</translation>
    </message>
    <message>
        <source>a path is needed here</source>
        <translation>il faut un chemin</translation>
    </message>
    <message>
        <source>a day is needed here (2030-09-30)</source>
        <translation>il faut un jour (2030-09-30)</translation>
    </message>
    <message>
        <source>a date and time is needed here</source>
        <translation>il faut une date et une heure</translation>
    </message>
    <message>
        <source>a date and time with its time zone is needed here</source>
        <translation>il faut une date et une heure avec fuseau</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>ce n’est pas du JSON</translation>
    </message>
    <message>
        <source>an address is needed here (https://…)</source>
        <translation>il faut une adresse (https://…)</translation>
    </message>
    <message>
        <source>it has another form than is needed here</source>
        <translation>ce n’est pas la forme attendue</translation>
    </message>
    <message>
        <source>more than {gt} is needed here</source>
        <translation>il faut plus de {gt}</translation>
    </message>
    <message>
        <source>at least {ge} is needed here</source>
        <translation>il faut au moins {ge}</translation>
    </message>
    <message>
        <source>less than {lt} is needed here</source>
        <translation>il faut moins de {lt}</translation>
    </message>
    <message>
        <source>at most {le} is needed here</source>
        <translation>il faut au plus {le}</translation>
    </message>
    <message>
        <source>a multiple of {multiple_of} is needed here</source>
        <translation>il faut un multiple de {multiple_of}</translation>
    </message>
    <message>
        <source>at least {min_length} characters are needed here</source>
        <translation>il faut au moins {min_length} caractères</translation>
    </message>
    <message>
        <source>at most {max_length} characters are needed here</source>
        <translation>il faut au plus {max_length} caractères</translation>
    </message>
    <message>
        <source>at least {min_length} are needed here</source>
        <translation>il en faut au moins {min_length}</translation>
    </message>
    <message>
        <source>at most {max_length} are needed here</source>
        <translation>il en faut au plus {max_length}</translation>
    </message>
    <message>
        <source>one of these is needed here: {expected}</source>
        <translation>il faut l’un de&#xa0;: {expected}</translation>
    </message>
    <message>
        <source>one of these kinds is needed here: {expected_tags}</source>
        <translation>il faut l’une de ces sortes&#xa0;: {expected_tags}</translation>
    </message>
    <message>
        <source>its kind is missing ({discriminator})</source>
        <translation>sa sorte manque ({discriminator})</translation>
    </message>
    <message>
        <source>it does not fit here ({kind})</source>
        <translation>cela ne convient pas ici ({kind})</translation>
    </message>
    <message>
        <source>it is not valid yet, or the clock of this computer is wrong</source>
        <translation>il n’est pas encore valable, ou l’horloge de cet ordinateur est fausse</translation>
    </message>
    <message>
        <source>it has expired, or the clock of this computer is wrong</source>
        <translation>il a expiré, ou l’horloge de cet ordinateur est fausse</translation>
    </message>
    <message>
        <source>it is signed by itself</source>
        <translation>il est signé par lui-même</translation>
    </message>
    <message>
        <source>an authority that nobody here trusts has signed it</source>
        <translation>il est signé par une autorité à laquelle ce poste ne fait pas confiance</translation>
    </message>
    <message>
        <source>it has been revoked</source>
        <translation>il a été révoqué</translation>
    </message>
    <message>
        <source>it is for another name</source>
        <translation>il est pour un autre nom</translation>
    </message>
    <message>
        <source>it is for another address</source>
        <translation>il est pour une autre adresse</translation>
    </message>
    <message>
        <source>it does not hold (error {number})</source>
        <translation>il n’est pas valable (erreur {number})</translation>
    </message>
    <message>
        <source>no encrypted connection comes about</source>
        <translation>aucune connexion chiffrée ne s’établit</translation>
    </message>
    <message>
        <source>the network does not know its name</source>
        <translation>le réseau ne connaît pas son nom</translation>
    </message>
    <message>
        <source>{path}: {problem}</source>
        <translation>{path}&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>{first}; {rest}</source>
        <translation>{first}&#xa0;; {rest}</translation>
    </message>
    <message>
        <source>view is not a table</source>
        <translation>view n’est pas une table</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>le fichier</translation>
    </message>
    <message>
        <source>the recipe</source>
        <translation>la recette</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>GetKeySettings: {count} bytes, at least 2 are due</source>
        <translation>GetKeySettings&#xa0;: {count} octets, il en faut au moins 2</translation>
    </message>
    <message>
        <source>GetDelegatedInfo: {count} bytes, 8 are due</source>
        <translation>GetDelegatedInfo&#xa0;: {count} octets, il en faut 8</translation>
    </message>
    <message>
        <source>GetDFNames: {count} bytes, 5 to 21 are due</source>
        <translation>GetDFNames&#xa0;: {count} octets, il en faut 5 à 21</translation>
    </message>
    <message>
        <source>GetVersion: {count} bytes, 28 are due</source>
        <translation>GetVersion&#xa0;: {count} octets, il en faut 28</translation>
    </message>
    <message>
        <source>GetFileSettings: {count} bytes, at least {least} are due for {what}</source>
        <translation>GetFileSettings&#xa0;: {count} octets, il en faut au moins {least} pour {what}</translation>
    </message>
    <message>
        <source>READ BINARY: {count} bytes, {asked} were asked for</source>
        <translation>READ BINARY&#xa0;: {count} octets, {asked} étaient demandés</translation>
    </message>
    <message>
        <source>{command}: {count} bytes of data, {due} are due</source>
        <translation>{command}&#xa0;: {count} octets de données, il en faut {due}</translation>
    </message>
    <message>
        <source>GetFileIDs: the list holds a number twice, or one that no file can have</source>
        <translation>GetFileIDs&#xa0;: la liste contient un numéro deux fois, ou impossible pour un fichier</translation>
    </message>
    <message>
        <source>GetISOFileIDs: {count} bytes are not a whole number of FIDs</source>
        <translation>GetISOFileIDs&#xa0;: {count} octets ne font pas un nombre entier de FID</translation>
    </message>
    <message>
        <source>GetApplicationIDs: {count} bytes are not a whole number of AIDs</source>
        <translation>GetApplicationIDs&#xa0;: {count} octets ne font pas un nombre entier d’AID</translation>
    </message>
    <message>
        <source>{what}: the MAC does not hold</source>
        <translation>{what}&#xa0;: le MAC est faux</translation>
    </message>
    <message>
        <source>the padding of an enciphered answer does not hold</source>
        <translation>le remplissage d’une réponse chiffrée est faux</translation>
    </message>
    <message>
        <source>the card on the reader is not a DESFire</source>
        <translation>la carte sur le lecteur n’est pas une DESFire</translation>
    </message>
    <message>
        <source>{command}: the answer has {count} bytes, an answer has at least 2</source>
        <translation>{command}&#xa0;: la réponse a {count} octets, il en faut au moins 2</translation>
    </message>
    <message>
        <source>{command}: the card ended the command before its last frame</source>
        <translation>{command}&#xa0;: la carte a terminé la commande avant la dernière trame</translation>
    </message>
    <message>
        <source>{command}: the card sent data before the command was complete</source>
        <translation>{command}&#xa0;: la carte a envoyé des données avant la fin de la commande</translation>
    </message>
    <message>
        <source>{command}: the card goes on without end</source>
        <translation>{command}&#xa0;: la carte continue sans fin</translation>
    </message>
    <message>
        <source>{command}: the card took the key without proof</source>
        <translation>{command}&#xa0;: la carte a pris la clé sans preuve</translation>
    </message>
    <message>
        <source>the session's command counter is used up</source>
        <translation>le compteur de commandes de la session est épuisé</translation>
    </message>
    <message>
        <source>an enciphered answer is not a whole number of blocks</source>
        <translation>une réponse chiffrée n’est pas un nombre entier de blocs</translation>
    </message>
    <message>
        <source>an answer of the card carries no MAC</source>
        <translation>une réponse de la carte ne porte pas de MAC</translation>
    </message>
    <message>
        <source>READ BINARY: the card goes on without end</source>
        <translation>READ BINARY&#xa0;: la carte continue sans fin</translation>
    </message>
    <message>
        <source>{command}: the card answered {status} ({name})</source>
        <translation>{command}&#xa0;: la carte a répondu {status} ({name})</translation>
    </message>
    <message>
        <source>another {differing}</source>
        <translation>autre {differing}</translation>
    </message>
    <message>
        <source>{path} is not a card that can be used: {reason}.</source>
        <translation>{path} n’est pas une carte utilisable&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Take the file out of the folder, or make a new one with `python -m fake_reader make DIR`.</source>
        <translation>Retirez le fichier du dossier, ou faites-en un nouveau avec `python -m fake_reader make DOSSIER`.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version of the simulated card (schema {found}, this one knows {known}).</source>
        <translation>{path} a été écrit par une version plus récente de la carte simulée (schéma {found}, celle-ci connaît {known}).</translation>
    </message>
    <message>
        <source>Update this program, or use another card file.</source>
        <translation>Mettez ce programme à jour, ou utilisez un autre fichier de carte.</translation>
    </message>
    <message>
        <source>There are no simulated cards in {path}.</source>
        <translation>Il n’y a pas de cartes simulées dans {path}.</translation>
    </message>
    <message>
        <source>There is no simulated card {path}.</source>
        <translation>Il n’y a pas de carte simulée {path}.</translation>
    </message>
    <message>
        <source>Name a card file that is there, or the folder that holds them.</source>
        <translation>Indiquez un fichier de carte qui existe, ou le dossier qui les contient.</translation>
    </message>
    <message>
        <source>Make some with `python -m fake_reader make {path} --count 10`.</source>
        <translation>Faites-en avec `python -m fake_reader make {path} --count 10`.</translation>
    </message>
    <message>
        <source>The simulated reader needs the folder that holds its cards.</source>
        <translation>Le lecteur simulé a besoin du dossier de ses cartes.</translation>
    </message>
    <message>
        <source>Use --reader simulated:DIR.</source>
        <translation>Utilisez --reader simulated:DOSSIER.</translation>
    </message>
    <message>
        <source>The simulated printer needs the folder that holds its cards.</source>
        <translation>L’imprimante simulée a besoin du dossier de ses cartes.</translation>
    </message>
    <message>
        <source>Use --printer simulated:DIR, or simulated with --reader simulated:DIR.</source>
        <translation>Utilisez --printer simulated:DOSSIER, ou simulated avec --reader simulated:DOSSIER.</translation>
    </message>
    <message>
        <source>it is damaged at {places}</source>
        <translation>il est endommagé à {places}</translation>
    </message>
    <message>
        <source>its personality {personality} is not known</source>
        <translation>son modèle {personality} n’est pas connu</translation>
    </message>
    <message>
        <source>it cannot be written ({error})</source>
        <translation>écriture impossible ({error})</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>il est endommagé</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>son dossier n’existe pas</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>key {number} has not taken its version {version}</source>
        <translation>la clé {number} n’a pas pris sa version {version}</translation>
    </message>
    <message>
        <source>key {number} has version {version}</source>
        <translation>la clé {number} a la version {version}</translation>
    </message>
    <message>
        <source>DAM slot {number} with {blocks} blocks, not {wanted}</source>
        <translation>l’emplacement DAM {number} de {blocks} blocs, et non {wanted}</translation>
    </message>
    <message>
        <source>KeySettings1 is {found}</source>
        <translation>KeySettings1 vaut {found}</translation>
    </message>
    <message>
        <source>KeySettings2 is {found}</source>
        <translation>KeySettings2 vaut {found}</translation>
    </message>
    <message>
        <source>a file {number} in application {aid}</source>
        <translation>un fichier {number} dans l’application {aid}</translation>
    </message>
    <message>
        <source>a file {number} of another size or with other rights in application {aid}</source>
        <translation>un fichier {number} d’une autre taille ou avec d’autres droits dans l’application {aid}</translation>
    </message>
    <message>
        <source>an application {aid} that does not show itself without a key</source>
        <translation>une application {aid} qui ne se montre pas sans clé</translation>
    </message>
    <message>
        <source>an application {aid} that does not stand in DAM slot {slot}</source>
        <translation>une application {aid} qui n’est pas dans l’emplacement DAM {slot}</translation>
    </message>
    <message>
        <source>an application {aid} whose key {number} has version {version}</source>
        <translation>une application {aid} dont la clé {number} a la version {version}</translation>
    </message>
    <message>
        <source>an application {aid} with KeySettings1 {found}</source>
        <translation>une application {aid} avec KeySettings1 {found}</translation>
    </message>
    <message>
        <source>an application {aid} with KeySettings2 {found}</source>
        <translation>une application {aid} avec KeySettings2 {found}</translation>
    </message>
    <message>
        <source>file {number} does not hold its data</source>
        <translation>le fichier {number} ne contient pas ses données</translation>
    </message>
    <message>
        <source>file {number} has another size or other rights</source>
        <translation>le fichier {number} a une autre taille ou d’autres droits</translation>
    </message>
    <message>
        <source>it has other files than the profile's</source>
        <translation>elle a d’autres fichiers que ceux du profil</translation>
    </message>
    <message>
        <source>it has {free} bytes of free memory, and the recipe wants {wanted}</source>
        <translation>elle a {free} octets de mémoire libre, et la recette en demande {wanted}</translation>
    </message>
    <message>
        <source>it is MIFARE DESFire EV1, which knows no delegated applications (creation = "owned" works with it)</source>
        <translation>c’est une MIFARE DESFire EV1, qui ne connaît pas les applications déléguées (creation = "owned" lui convient)</translation>
    </message>
    <message>
        <source>it is a {generation}, which the recipe {name} does not take</source>
        <translation>c’est une {generation}, que la recette {name} n’admet pas</translation>
    </message>
    <message>
        <source>it is card {uid}</source>
        <translation>c’est la carte {uid}</translation>
    </message>
    <message>
        <source>its application {aid} does not show its keys' versions without a key</source>
        <translation>son application {aid} ne montre pas les versions de ses clés sans clé</translation>
    </message>
    <message>
        <source>only {free} of the {needed} bytes needed are free</source>
        <translation>seulement {free} octets libres, il en faut {needed}</translation>
    </message>
    <message>
        <source>Place the same card on the reader again.</source>
        <translation>Reposez la même carte sur le lecteur.</translation>
    </message>
    <message>
        <source>the number {escn}</source>
        <translation>le numéro {escn}</translation>
    </message>
    <message>
        <source>there is no application {aid}</source>
        <translation>il n’y a pas d’application {aid}</translation>
    </message>
    <message>
        <source>version {version} of application {aid} (station dam update puts another in its place)</source>
        <translation>la version {version} de l’application {aid} (station dam update la remplace)</translation>
    </message>
    <message>
        <source>a service has one application, and its creation is "delegated"</source>
        <translation>un service a une seule application, et sa creation est "delegated"</translation>
    </message>
    <message>
        <source>the files of a service hold fixed bytes or the UID, or are left empty</source>
        <translation>les fichiers d’un service contiennent des octets fixes ou l’UID, ou restent vides</translation>
    </message>
    <message>
        <source>the keys of a service cannot depend on the ESCN</source>
        <translation>les clés d’un service ne peuvent pas dépendre de l’ESCN</translation>
    </message>
    <message>
        <source>{blocks} blocks of 32 bytes are too few: files and keys need {needed}</source>
        <translation>{blocks} blocs de 32 octets ne suffisent pas&#xa0;: fichiers et clés en demandent {needed}</translation>
    </message>
    <message>
        <source>{place}, line {line}</source>
        <translation>{place}, ligne {line}</translation>
    </message>
    <message>
        <source>its {field} is {ours}, and {theirs} is wanted</source>
        <translation>son champ {field} est {ours}, et {theirs} est demandé</translation>
    </message>
    <message>
        <source>the version of the DAM keys is {ours}, and {theirs} is wanted</source>
        <translation>la version des clés DAM est {ours}, et {theirs} est demandée</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>il ne dit pas pourquoi</translation>
    </message>
    <message>
        <source>it belongs to the number {escn}</source>
        <translation>elle va avec le numéro {escn}</translation>
    </message>
    <message>
        <source>nobody knows whose it is</source>
        <translation>personne ne sait à qui elle est</translation>
    </message>
    <message>
        <source>it does not finish</source>
        <translation>l’impression ne se termine pas</translation>
    </message>
    <message>
        <source>it does not take their planes ({error})</source>
        <translation>elle n’accepte pas leurs plans ({error})</translation>
    </message>
    <message>
        <source>it prints one side, and the template has two</source>
        <translation>elle imprime une seule face, et le modèle en a deux</translation>
    </message>
    <message>
        <source>its contrast is {ratio}:1, legible is {needed}:1 (WCAG 2.2)</source>
        <translation>son contraste est de {ratio}:1, il faut {needed}:1 pour être lisible (WCAG 2.2)</translation>
    </message>
    <message>
        <source>no template of that name is shipped; there are {names}</source>
        <translation>aucun modèle de ce nom n’est fourni&#xa0;; il existe {names}</translation>
    </message>
    <message>
        <source>(bar code {name})</source>
        <translation>(code-barres {name})</translation>
    </message>
    <message>
        <source>(text {name})</source>
        <translation>(texte {name})</translation>
    </message>
    <message>
        <source>cards before cleaning</source>
        <translation>le nombre de cartes avant nettoyage</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>the network drive {drive}</source>
        <translation>le lecteur réseau {drive}</translation>
    </message>
    <message>
        <source>DAM keys of several versions ({shown}): finish their roll on the page Keys</source>
        <translation>des clés DAM de plusieurs versions ({shown})&#xa0;: terminez leur renouvellement sur la page Clés</translation>
    </message>
    <message>
        <source>file {number} holds no record</source>
        <translation>le fichier {number} ne contient pas d’enregistrement</translation>
    </message>
</context>
</TS>
