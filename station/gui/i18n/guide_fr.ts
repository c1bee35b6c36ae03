<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>guide</name>
    <message>
        <source>Set up this desk</source>
        <translation>Configurer ce poste</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {title}</source>
        <translation>Étape {number} sur {total}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Save and start the desk</source>
        <translation>Enregistrer et ouvrir le poste</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>This is not valid yet</source>
        <translation>Ce n’est pas encore valable</translation>
    </message>
    <message>
        <source>Your institution</source>
        <translation>Votre établissement</translation>
    </message>
    <message>
        <source>Its name is on every card, its PIC in every card number. To try the station out, leave both as they are.</source>
        <translation>Son nom est sur chaque carte, son PIC dans chaque numéro. Pour essayer, laissez les deux tels quels.</translation>
    </message>
    <message>
        <source>Cards and reader</source>
        <translation>Cartes et lecteur</translation>
    </message>
    <message>
        <source>Simulated cards show everything without hardware. Later, come back here from Settings for the real reader.</source>
        <translation>Les cartes simulées montrent tout sans matériel. Plus tard, revenez ici depuis les réglages pour le vrai lecteur.</translation>
    </message>
    <message>
        <source>Simulated cards, to try the station out</source>
        <translation>Des cartes simulées, pour essayer la station</translation>
    </message>
    <message>
        <source>Real cards on a reader</source>
        <translation>De vraies cartes sur un lecteur</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Simulated cards use the demo keys, which never go onto a real card. There is nothing to do.</source>
        <translation>Les cartes simulées prennent les clés de démonstration, qui ne vont jamais sur une vraie carte. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>Real cards need keys of your own: a sealed file (station keys init makes it) or a token. See the page Keys.</source>
        <translation>Les vraies cartes demandent vos propres clés&#xa0;: un fichier scellé (station keys init le crée) ou un jeton. Voyez la page Clés.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>A folder receives every card as PDF and as pictures. Choose a card printer if there is one.</source>
        <translation>Un dossier reçoit chaque carte en PDF et en images. Choisissez une imprimante à cartes s’il y en a une.</translation>
    </message>
    <message>
        <source>ESC-R</source>
        <translation>ESC-R</translation>
    </message>
    <message>
        <source>Simulated cards are registered with a simulated ESC-R on this computer. There is nothing to do.</source>
        <translation>Les cartes simulées sont enregistrées chez un ESC-R simulé, sur cet ordinateur. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>The sandbox is for trying out, production for valid cards; each has its own key, from your ESC-R account.</source>
        <translation>Le bac à sable sert aux essais, la production aux cartes valables&#xa0;; chacun a sa propre clé, fournie par votre compte ESC-R.</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Qui travaille ici</translation>
    </message>
    <message>
        <source>Without accounts the station is open to whoever is at this computer, which is enough for one person. If several people work here, create the first supervisor on the page Accounts: from then on everybody signs in, and what cannot be undone takes two people. There is nothing to do here.</source>
        <translation>Sans comptes, la station est ouverte à quiconque utilise cet ordinateur, ce qui suffit à une personne seule. À plusieurs, créez le premier responsable sur la page Comptes&#xa0;: dès lors, chacun se connecte, et ce qui est irréversible se fait à deux. Il n’y a rien à faire ici.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Invented students and simulated cards are ready. Choose a name and press Enter: the first card is issued.</source>
        <translation>Des étudiants inventés et des cartes simulées sont prêts. Choisissez un nom et appuyez sur Entrée&#xa0;: la première carte est émise.</translation>
    </message>
    <message>
        <source>The desk opens with these parts. The page Diagnosis shows the state of each.</source>
        <translation>Le poste s’ouvre avec ces éléments. La page Diagnostic indique l’état de chacun.</translation>
    </message>
</context>
</TS>
