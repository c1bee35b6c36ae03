<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>keys</name>
    <message>
        <source>Names and check values are shown here, and never a key.</source>
        <translation>On voit ici des noms et des valeurs de contrôle, jamais une clé.</translation>
    </message>
    <message>
        <source>Keys locked</source>
        <translation>Clés verrouillées</translation>
    </message>
    <message>
        <source>Keys unlocked</source>
        <translation>Clés déverrouillées</translation>
    </message>
    <message>
        <source>The keys are locked. Press to unlock them.</source>
        <translation>Les clés sont verrouillées. Appuyez pour les déverrouiller.</translation>
    </message>
    <message>
        <source>The keys are unlocked. Press to lock them now.</source>
        <translation>Les clés sont déverrouillées. Appuyez pour les verrouiller maintenant.</translation>
    </message>
    <message>
        <source>Unlock the keys</source>
        <translation>Déverrouiller les clés</translation>
    </message>
    <message>
        <source>They are in {place}. Without them no card is made or changed.</source>
        <translation>Elles sont dans {place}. Sans elles, aucune carte n’est faite ni modifiée.</translation>
    </message>
    <message>
        <source>Passphrase or PIN</source>
        <translation>Phrase secrète ou code PIN</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Root keys</source>
        <translation>Clés racines</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Check value</source>
        <translation>Valeur de contrôle</translation>
    </message>
    <message>
        <source>PICC master key</source>
        <translation>Clé maîtresse PICC</translation>
    </message>
    <message>
        <source>DAM keys</source>
        <translation>Clés DAM</translation>
    </message>
    <message>
        <source>Default keys of delegated applications</source>
        <translation>Clés par défaut des applications déléguées</translation>
    </message>
    <message>
        <source>Keys of an application</source>
        <translation>Clés d’une application</translation>
    </message>
    <message>
        <source>The station is not open</source>
        <translation>La station n’est pas ouverte</translation>
    </message>
    <message>
        <source>In the keyfile {place}. Copy it to another place after every change.</source>
        <translation>Dans le fichier de clés {place}. Copiez-le ailleurs après chaque changement.</translation>
    </message>
    <message>
        <source>In the token {place}, which they never leave. Back the token up.</source>
        <translation>Dans le jeton {place}, dont elles ne sortent jamais. Sauvegardez le jeton.</translation>
    </message>
    <message>
        <source>Demo keys, for simulated cards only. They are public and cannot be changed.</source>
        <translation>Clés de démonstration, pour des cartes simulées seulement. Elles sont publiques et ne changent pas.</translation>
    </message>
    <message>
        <source>Unlock the keys to list them.</source>
        <translation>Déverrouillez les clés pour en voir la liste.</translation>
    </message>
    <message>
        <source>There are no keys yet.</source>
        <translation>Il n’y a pas encore de clés.</translation>
    </message>
    <message>
        <source>Key by ceremony…</source>
        <translation>Clé par cérémonie…</translation>
    </message>
    <message>
        <source>Generate a key…</source>
        <translation>Générer une clé…</translation>
    </message>
    <message>
        <source>Generate a key</source>
        <translation>Générer une clé</translation>
    </message>
    <message>
        <source>A random key that nobody ever sees. It is kept in one place only.</source>
        <translation>Une clé aléatoire que personne ne voit jamais. Elle n’existe qu’à un seul endroit.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The key {key} has been added. Check value {check_value}.</source>
        <translation>La clé {key} a été ajoutée. Valeur de contrôle {check_value}.</translation>
    </message>
    <message>
        <source>Key by ceremony</source>
        <translation>Clé par cérémonie</translation>
    </message>
    <message>
        <source>The key is assembled from components. Each is typed by a different person, whom nobody else watches.</source>
        <translation>La clé est assemblée à partir de composants. Chacun est tapé par une personne différente, à l’abri des regards.</translation>
    </message>
    <message>
        <source>Number of components</source>
        <translation>Nombre de composants</translation>
    </message>
    <message>
        <source>Check value of the key, if it is known</source>
        <translation>Valeur de contrôle de la clé, si elle est connue</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Component {number} of {total}</source>
        <translation>Composant {number} sur {total}</translation>
    </message>
    <message>
        <source>Given so far: {given}. The others look away.</source>
        <translation>Déjà donnés&#xa0;: {given}. Les autres détournent le regard.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Name of the custodian</source>
        <translation>Nom du dépositaire</translation>
    </message>
    <message>
        <source>Component, 32 digits (not shown)</source>
        <translation>Composant, 32 chiffres (non affiché)</translation>
    </message>
    <message>
        <source>{name}: compare with the paper</source>
        <translation>{name}&#xa0;: comparez avec le papier</translation>
    </message>
    <message>
        <source>Is this the check value of your component?</source>
        <translation>Est-ce la valeur de contrôle de votre composant&#xa0;?</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>C’est identique</translation>
    </message>
    <message>
        <source>It differs: type again</source>
        <translation>C’est différent&#xa0;: retaper</translation>
    </message>
    <message>
        <source>The key is complete</source>
        <translation>La clé est complète</translation>
    </message>
    <message>
        <source>{key}, given by {given}. A protocol to sign is written when it is kept.</source>
        <translation>{key}, donnée par {given}. Un protocole à signer est écrit lorsqu’elle est conservée.</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Conserver la clé</translation>
    </message>
    <message>
        <source>Print and sign the protocol: {path}</source>
        <translation>Imprimez et signez le protocole&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Signature of the ESC data zone</source>
        <translation>Signature de la zone de données ESC</translation>
    </message>
    <message>
        <source>Cards cannot be signed yet. Create the signing key, send its request to the certification authority, and import the certificate.</source>
        <translation>Les cartes ne peuvent pas encore être signées. Créez la clé de signature, envoyez sa demande à l’autorité de certification, et importez le certificat.</translation>
    </message>
    <message>
        <source>Cards can be signed. The certificate ends on {date}.</source>
        <translation>Les cartes peuvent être signées. Le certificat prend fin le {date}.</translation>
    </message>
    <message>
        <source>The certificate ends on {date}: ask for the next one now.</source>
        <translation>Le certificat prend fin le {date}&#xa0;: demandez le suivant maintenant.</translation>
    </message>
    <message>
        <source>Create the signing key…</source>
        <translation>Créer la clé de signature…</translation>
    </message>
    <message>
        <source>Certificate request…</source>
        <translation>Demande de certificat…</translation>
    </message>
    <message>
        <source>Import the certificate…</source>
        <translation>Importer le certificat…</translation>
    </message>
    <message>
        <source>There is one signing key. Its certificate is valid for this key only.</source>
        <translation>Il y a une seule clé de signature. Son certificat ne vaut que pour elle.</translation>
    </message>
    <message>
        <source>The signing key has been created. Next, write the certificate request.</source>
        <translation>La clé de signature est créée. Écrivez ensuite la demande de certificat.</translation>
    </message>
    <message>
        <source>{path} is for the certification authority. It contains nothing secret.</source>
        <translation>{path} est pour l’autorité de certification. Il ne contient rien de secret.</translation>
    </message>
    <message>
        <source>The certificate has been imported. It ends on {date}.</source>
        <translation>Le certificat a été importé. Il prend fin le {date}.</translation>
    </message>
    <message>
        <source>Certificate requests (*.pem)</source>
        <translation>Demandes de certificat (*.pem)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Certificats (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Renouvellement</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>Start the roll</source>
        <translation>Commencer le renouvellement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Choose the key and its new version. Cards of either version work meanwhile.</source>
        <translation>Choisissez la clé et sa nouvelle version. Les cartes des deux versions fonctionnent entre-temps.</translation>
    </message>
    <message>
        <source>Good: {good}   ·   Put aside: {bad}</source>
        <translation>Bonnes&#xa0;: {good}   ·   Mises de côté&#xa0;: {bad}</translation>
    </message>
    <message>
        <source>Cards by key and version</source>
        <translation>Cartes par clé et version</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>A ticket lets another party put one application on certain cards, and use these keys for nothing else.</source>
        <translation>Un ticket permet à un tiers de mettre une application sur certaines cartes, sans autre usage de ces clés.</translation>
    </message>
    <message>
        <source>Tickets made here and received, the newest first</source>
        <translation>Tickets créés ici et reçus, le plus récent en premier</translation>
    </message>
    <message>
        <source>Create a ticket…</source>
        <translation>Créer un ticket…</translation>
    </message>
    <message>
        <source>Receive a ticket…</source>
        <translation>Recevoir un ticket…</translation>
    </message>
    <message>
        <source>Trust an issuer…</source>
        <translation>Faire confiance à un émetteur…</translation>
    </message>
    <message>
        <source>Our public key…</source>
        <translation>Notre clé publique…</translation>
    </message>
    <message>
        <source>Our certificate…</source>
        <translation>Notre certificat…</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisés</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>made here</source>
        <translation>créé ici</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçu</translation>
    </message>
    <message>
        <source>Signed by us, and sealed for the delegate only.</source>
        <translation>Signé par nous, et scellé pour le seul délégataire.</translation>
    </message>
    <message>
        <source>The service’s chip profile</source>
        <translation>Profil de puce du service</translation>
    </message>
    <message>
        <source>List of cards (UIDs)</source>
        <translation>Liste des cartes (UID)</translation>
    </message>
    <message>
        <source>The delegate’s public key</source>
        <translation>Clé publique du délégataire</translation>
    </message>
    <message>
        <source>Where the ticket goes</source>
        <translation>Fichier du ticket</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>{path} is ticket {ticket}. Cards: {count}.</source>
        <translation>{path} est le ticket {ticket}. Cartes&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Ticket {ticket} received. Application: {aid}, cards: {count}.</source>
        <translation>Ticket {ticket} reçu. Application&#xa0;: {aid}, cartes&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{path} is written. It contains nothing secret.</source>
        <translation>{path} est enregistré. Il ne contient rien de secret.</translation>
    </message>
    <message>
        <source>Read this to the other side by telephone: {fingerprint}</source>
        <translation>Lisez ceci à l’autre partie par téléphone&#xa0;: {fingerprint}</translation>
    </message>
    <message>
        <source>Is this what the issuer reads to you?</source>
        <translation>Est-ce bien ce que l’émetteur vous lit&#xa0;?</translation>
    </message>
    <message>
        <source>It is the same: trust</source>
        <translation>C’est identique&#xa0;: faire confiance</translation>
    </message>
    <message>
        <source>Do not trust</source>
        <translation>Ne pas faire confiance</translation>
    </message>
    <message>
        <source>Tickets of {subject} are accepted from now on.</source>
        <translation>Les tickets de {subject} sont acceptés désormais.</translation>
    </message>
    <message>
        <source>Issuers seal tickets for it. The first time, the key is made.</source>
        <translation>Les émetteurs scellent les tickets pour elle. La première fois, la clé est créée.</translation>
    </message>
    <message>
        <source>Put the application on cards…</source>
        <translation>Mettre l’application sur des cartes…</translation>
    </message>
    <message>
        <source>Choose a received ticket, then put its application on the cards.</source>
        <translation>Choisissez un ticket reçu, puis mettez son application sur les cartes.</translation>
    </message>
    <message>
        <source>Chip profiles (*.toml)</source>
        <translation>Profils de puce (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Keys and certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Clés et certificats (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>Tickets (*.ticket)</source>
        <translation>Tickets (*.ticket)</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>What was done, the newest first</source>
        <translation>Ce qui a été fait, le plus récent en premier</translation>
    </message>
    <message>
        <source>Every use of a key is recorded here: who, which key, what for. No row can be changed unnoticed.</source>
        <translation>Chaque usage d’une clé est inscrit ici&#xa0;: qui, quelle clé, pour quoi. Aucune ligne ne peut être changée sans que cela se voie.</translation>
    </message>
    <message>
        <source>Verify the audit</source>
        <translation>Vérifier le journal d’audit</translation>
    </message>
    <message>
        <source>Verifying every row…</source>
        <translation>Vérification de chaque ligne…</translation>
    </message>
    <message>
        <source>The audit is as it was written. Rows: {count}</source>
        <translation>Le journal d’audit est intact. Lignes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Note this end elsewhere, to compare it later: {head}</source>
        <translation>Notez ailleurs cette empreinte finale, pour la comparer plus tard&#xa0;: {head}</translation>
    </message>
    <message>
        <source>The audit has been tampered with</source>
        <translation>Le journal d’audit a été altéré</translation>
    </message>
    <message>
        <source>Rows {first} to {last}: {fault}.</source>
        <translation>Lignes {first} à {last}&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>Row {first}: {fault}.</source>
        <translation>Ligne {first}&#xa0;: {fault}.</translation>
    </message>
    <message>
        <source>More of them: {count}. “Details for support” lists all.</source>
        <translation>Autres&#xa0;: {count}. «&#xa0;Détails pour l’assistance&#xa0;» les énumère tous.</translation>
    </message>
    <message>
        <source>changed, or not in its place</source>
        <translation>contenu ou place modifiés</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>suppression</translation>
    </message>
    <message>
        <source>cut off at the end</source>
        <translation>fin coupée</translation>
    </message>
    <message>
        <source>the end was cut off here and written again</source>
        <translation>fin coupée ici, puis réécrite</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Card (UID) or person (ESI)</source>
        <translation>Carte (UID) ou personne (ESI)</translation>
    </message>
    <message>
        <source>Only hashes are kept of them: type a UID or an ESI whole to see its rows.</source>
        <translation>Seules leurs empreintes sont conservées&#xa0;: saisissez un UID ou un ESI entier pour voir ses lignes.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>No ticket yet: create one for somebody else, or receive one that you were sent.</source>
        <translation>Aucun ticket pour l’instant&#xa0;: créez-en un pour un tiers, ou recevez celui qu’on vous a envoyé.</translation>
    </message>
    <message>
        <source>Nothing to roll yet</source>
        <translation>Rien à renouveler pour l’instant</translation>
    </message>
    <message>
        <source>A roll goes from one version of a key to another: add a new version first.</source>
        <translation>Le renouvellement va d’une version d’une clé à une autre&#xa0;: ajoutez d’abord une nouvelle version.</translation>
    </message>
    <message>
        <source>Unlock the keys first: then their versions are listed.</source>
        <translation>Déverrouillez d’abord les clés&#xa0;: leurs versions seront alors listées.</translation>
    </message>
    <message>
        <source>No received ticket is chosen</source>
        <translation>Aucun ticket reçu n’est choisi</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Renouvelée</translation>
    </message>
    <message>
        <source>Had it already</source>
        <translation>L’avait déjà</translation>
    </message>
    <message>
        <source>Application added</source>
        <translation>Application ajoutée</translation>
    </message>
    <message>
        <source>Was there already</source>
        <translation>Déjà présente</translation>
    </message>
</context>
</TS>
