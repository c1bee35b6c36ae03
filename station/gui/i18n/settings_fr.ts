<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>settings</name>
    <message>
        <source>How this desk is set up.</source>
        <translation>Les réglages de ce poste.</translation>
    </message>
    <message>
        <source>This is the demo: its settings can be looked at, not changed.</source>
        <translation>C’est la démonstration&#xa0;: ses réglages peuvent être consultés, mais pas modifiés.</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Groupes de réglages</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Annuler les changements</translation>
    </message>
    <message>
        <source>Set up step by step…</source>
        <translation>Configurer pas à pas…</translation>
    </message>
    <message>
        <source>Restart the desk now</source>
        <translation>Redémarrer le poste</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Saved. It takes effect when the desk next starts.</source>
        <translation>Enregistré. Pris en compte au prochain démarrage du poste.</translation>
    </message>
    <message>
        <source>Nothing is saved: some values are not valid</source>
        <translation>Rien n’est enregistré&#xa0;: des valeurs ne sont pas valables</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Essai…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: {field}</source>
        <translation>Choisir&#xa0;: {field}</translation>
    </message>
    <message>
        <source>(default)</source>
        <translation>(par défaut)</translation>
    </message>
    <message>
        <source>Set by the environment variable {variable}, which the file cannot change.</source>
        <translation>Fixé par la variable d’environnement {variable}, que le fichier ne peut changer.</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>Enregistrer la clé</translation>
    </message>
    <message>
        <source>The system's keyring holds the key now.</source>
        <translation>Le trousseau du système détient maintenant la clé.</translation>
    </message>
    <message>
        <source>{field}: {fault}</source>
        <translation>{field}&#xa0;: {fault}</translation>
    </message>
    <message>
        <source>The number is too small.</source>
        <translation>Le nombre est trop petit.</translation>
    </message>
    <message>
        <source>The number is too large.</source>
        <translation>Le nombre est trop grand.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>Ce n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>This is not of the right form.</source>
        <translation>La forme n’est pas la bonne.</translation>
    </message>
    <message>
        <source>A PIC has exactly nine digits.</source>
        <translation>Un PIC a exactement neuf chiffres.</translation>
    </message>
    <message>
        <source>This is none of the choices.</source>
        <translation>Cette valeur n’est pas parmi les choix.</translation>
    </message>
    <message>
        <source>No setting has this name: take it out of the file.</source>
        <translation>Aucun réglage ne porte ce nom&#xa0;: retirez-le du fichier.</translation>
    </message>
    <message>
        <source>This is not valid ({words}).</source>
        <translation>Ce n’est pas valable ({words}).</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>Établissement</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Ce poste</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>ESC-R</source>
        <translation>ESC-R</translation>
    </message>
    <message>
        <source>Keys and records</source>
        <translation>Clés et données</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Supplies and cost</source>
        <translation>Fournitures et coûts</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Printed on the card and on orders.</source>
        <translation>Imprimé sur la carte et sur les commandes.</translation>
    </message>
    <message>
        <source>PIC</source>
        <translation>PIC</translation>
    </message>
    <message>
        <source>The nine digits of your Participant Identification Code. They are part of every card number.</source>
        <translation>Les neuf chiffres de votre Participant Identification Code. Ils font partie de chaque numéro de carte.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>For order forms, line by line.</source>
        <translation>Pour les bons de commande, ligne par ligne.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>For order forms: telephone or e-mail.</source>
        <translation>Pour les bons de commande&#xa0;: téléphone ou courriel.</translation>
    </message>
    <message>
        <source>Number prefix</source>
        <translation>Préfixe des numéros</translation>
    </message>
    <message>
        <source>0 to 999, for this desk only: two desks with the same prefix could issue the same number twice.</source>
        <translation>De 0 à 999, pour ce poste seul&#xa0;: deux postes de même préfixe pourraient attribuer deux fois le même numéro.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Empty: the only one. simulated:FOLDER for simulated cards.</source>
        <translation>Vide&#xa0;: le seul branché. simulated:DOSSIER pour des cartes simulées.</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>A file that records every exchange with every card, secrets masked; empty: none.</source>
        <translation>Un fichier qui enregistre chaque échange avec chaque carte, secrets masqués&#xa0;; vide&#xa0;: aucun.</translation>
    </message>
    <message>
        <source>Chip profile</source>
        <translation>Profil de puce</translation>
    </message>
    <message>
        <source>A shipped profile, or a TOML file of yours.</source>
        <translation>Un profil fourni, ou l’un de vos fichiers TOML.</translation>
    </message>
    <message>
        <source>Hologram</source>
        <translation>Hologramme</translation>
    </message>
    <message>
        <source>Where the hologram comes from.</source>
        <translation>D’où vient l’hologramme.</translation>
    </message>
    <message>
        <source>On the card already</source>
        <translation>Déjà sur la carte</translation>
    </message>
    <message>
        <source>A sticker, put on later</source>
        <translation>Une étiquette, collée ensuite</translation>
    </message>
    <message>
        <source>From the printer's ribbon</source>
        <translation>Du ruban de l’imprimante</translation>
    </message>
    <message>
        <source>From the laminate</source>
        <translation>Du film de lamination</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Address in the QR code</source>
        <translation>Adresse dans le code QR</translation>
    </message>
    <message>
        <source>The card number is added to it.</source>
        <translation>Le numéro de carte s’y ajoute.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Card template</source>
        <translation>Modèle de carte</translation>
    </message>
    <message>
        <source>A shipped template, or a TOML file of yours.</source>
        <translation>Un modèle fourni, ou l’un de vos fichiers TOML.</translation>
    </message>
    <message>
        <source>Printer profile</source>
        <translation>Profil d’imprimante</translation>
    </message>
    <message>
        <source>Dots and margins; a shipped profile, or a TOML file of yours.</source>
        <translation>Points et marges&#xa0;; un profil fourni, ou l’un de vos fichiers TOML.</translation>
    </message>
    <message>
        <source>In-line printer</source>
        <translation>Imprimante à encodeur</translation>
    </message>
    <message>
        <source>What a printer with an encoder inside does first.</source>
        <translation>Ce que fait d’abord une imprimante qui encode.</translation>
    </message>
    <message>
        <source>Chip first: a bad chip costs no ribbon</source>
        <translation>La puce d’abord&#xa0;: une mauvaise puce ne coûte pas de ruban</translation>
    </message>
    <message>
        <source>Face first: no encoded card comes out unprinted</source>
        <translation>La face d’abord&#xa0;: aucune carte encodée ne sort vierge</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>simulated goes with a simulated reader, the others with a real one.</source>
        <translation>simulated va avec un lecteur simulé, les autres avec un vrai.</translation>
    </message>
    <message>
        <source>Cards are active as soon as they are registered</source>
        <translation>Les cartes sont actives dès leur enregistrement</translation>
    </message>
    <message>
        <source>Otherwise at hand-over.</source>
        <translation>Sinon, à la remise.</translation>
    </message>
    <message>
        <source>ESC-R key</source>
        <translation>Clé ESC-R</translation>
    </message>
    <message>
        <source>Goes to the system's keyring, for the registry above. It is never shown.</source>
        <translation>Va dans le trousseau du système, pour le registre ci-dessus. Elle n’est jamais affichée.</translation>
    </message>
    <message>
        <source>Who keeps the keys</source>
        <translation>Qui garde les clés</translation>
    </message>
    <message>
        <source>A sealed file, or a hardware token with its own PIN.</source>
        <translation>Un fichier scellé, ou un jeton matériel avec son propre code.</translation>
    </message>
    <message>
        <source>A sealed file</source>
        <translation>Un fichier scellé</translation>
    </message>
    <message>
        <source>A token (PKCS #11)</source>
        <translation>Un jeton (PKCS #11)</translation>
    </message>
    <message>
        <source>The token's module</source>
        <translation>Le module du jeton</translation>
    </message>
    <message>
        <source>The shared library of its maker.</source>
        <translation>La bibliothèque partagée de son fabricant.</translation>
    </message>
    <message>
        <source>The token's label</source>
        <translation>Le nom du jeton</translation>
    </message>
    <message>
        <source>As its maker's tool shows it.</source>
        <translation>Comme l’outil de son fabricant le montre.</translation>
    </message>
    <message>
        <source>Keyfile</source>
        <translation>Fichier de clés</translation>
    </message>
    <message>
        <source>Empty: keys.json among the records.</source>
        <translation>Vide&#xa0;: keys.json parmi les données.</translation>
    </message>
    <message>
        <source>Folder of the records</source>
        <translation>Dossier des données</translation>
    </message>
    <message>
        <source>On a local disk. What is in the old folder stays there.</source>
        <translation>Sur un disque local. Ce qui est dans l’ancien dossier y reste.</translation>
    </message>
    <message>
        <source>Days after expiry</source>
        <translation>Jours après l’expiration</translation>
    </message>
    <message>
        <source>People are erased this many days after the end of their status and of their last card.</source>
        <translation>Les personnes sont effacées ce nombre de jours après la fin de leur statut et de leur dernière carte.</translation>
    </message>
    <message>
        <source>Consent texts</source>
        <translation>Textes de consentement</translation>
    </message>
    <message>
        <source>A folder with texts of your own; empty: those that come with the station.</source>
        <translation>Un dossier avec vos propres textes&#xa0;; vide&#xa0;: ceux fournis avec la station.</translation>
    </message>
    <message>
        <source>Warn from</source>
        <translation>Avertir à partir de</translation>
    </message>
    <message>
        <source>Warns when a supply is enough for no more cards than this.</source>
        <translation>Avertit quand une fourniture ne suffit plus que pour ce nombre de cartes.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Three capital letters, as EUR.</source>
        <translation>Trois lettres majuscules, comme EUR.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Changes at once.</source>
        <translation>Change aussitôt.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>STATION_LANG in the environment takes precedence.</source>
        <translation>STATION_LANG dans l’environnement est prioritaire.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Minutes until the desk locks</source>
        <translation>Minutes avant le verrouillage du poste</translation>
    </message>
    <message>
        <source>If there are accounts: after this long without keyboard or mouse. 0: never.</source>
        <translation>Si le poste a des comptes&#xa0;: après ce temps sans clavier ni souris. 0&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>One from the list; a folder, which receives each card as files; or a network printer by its address (ipp://…).</source>
        <translation>Une de la liste&#xa0;; un dossier, qui reçoit chaque carte en fichiers&#xa0;; ou une imprimante réseau par son adresse (ipp://…).</translation>
    </message>
    <message>
        <source>Type the institution’s name: without it no card can be made.</source>
        <translation>Saisissez le nom de l’établissement&#xa0;: sans lui, aucune carte ne peut être faite.</translation>
    </message>
</context>
</TS>
