<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>provision</name>
    <message>
        <source>New cards from the factory get their own keys. Place one card after another.</source>
        <translation>Les cartes neuves reçoivent leurs propres clés. Posez une carte après l’autre.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Un autre fichier…</translation>
    </message>
    <message>
        <source>Recipes (*.toml)</source>
        <translation>Recettes (*.toml)</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Prêt à commencer</translation>
    </message>
    <message>
        <source>Have new cards ready, and press Start.</source>
        <translation>Préparez des cartes neuves et appuyez sur Commencer.</translation>
    </message>
    <message>
        <source>The last batch stopped when the desk was locked or closed. Start again to continue with the rest.</source>
        <translation>Le lot précédent s’est arrêté quand le poste a été verrouillé ou quitté. Recommencez pour continuer avec les autres cartes.</translation>
    </message>
    <message>
        <source>The station is not open</source>
        <translation>La station n’est pas ouverte</translation>
    </message>
    <message>
        <source>The Issue page says what is missing.</source>
        <translation>La page Émettre dit ce qui manque.</translation>
    </message>
    <message>
        <source>Place a card on the reader</source>
        <translation>Posez une carte sur le lecteur</translation>
    </message>
    <message>
        <source>Nothing else is needed: each card is recognised automatically.</source>
        <translation>Rien d’autre à faire&#xa0;: chaque carte est reconnue automatiquement.</translation>
    </message>
    <message>
        <source>Take the card away</source>
        <translation>Retirez la carte</translation>
    </message>
    <message>
        <source>Leave the card where it is</source>
        <translation>Laissez la carte en place</translation>
    </message>
    <message>
        <source>Looking at the card.</source>
        <translation>Examen de la carte.</translation>
    </message>
    <message>
        <source>Checking the maker’s signature.</source>
        <translation>Contrôle de la signature du fabricant.</translation>
    </message>
    <message>
        <source>Giving it its master key.</source>
        <translation>Chargement de sa clé maîtresse.</translation>
    </message>
    <message>
        <source>Loading its DAM keys.</source>
        <translation>Chargement de ses clés DAM.</translation>
    </message>
    <message>
        <source>Verifying its keys.</source>
        <translation>Vérification de ses clés.</translation>
    </message>
    <message>
        <source>Setting its KeySettings.</source>
        <translation>Réglage de ses KeySettings.</translation>
    </message>
    <message>
        <source>Making its configuration permanent.</source>
        <translation>Sa configuration devient définitive.</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Vierge</translation>
    </message>
    <message>
        <source>Was a blank already</source>
        <translation>Déjà vierge</translation>
    </message>
    <message>
        <source>Place it once more</source>
        <translation>Posez-la encore une fois</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>Mettez-la de côté</translation>
    </message>
    <message>
        <source>Blanks: {good}   ·   Put aside: {bad}</source>
        <translation>Vierges : {good}   ·   Mises de côté : {bad}</translation>
    </message>
    <message>
        <source>Cards a minute: {pace}</source>
        <translation>Cartes par minute&#xa0;: {pace}</translation>
    </message>
    <message>
        <source>Report: {path}</source>
        <translation>Rapport : {path}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Cards of this batch, the newest first</source>
        <translation>Cartes de ce lot, la plus récente en premier</translation>
    </message>
    <message>
        <source>This recipe cannot be undone</source>
        <translation>Cette recette est irréversible</translation>
    </message>
    <message>
        <source>It permanently changes the configuration of every card of this batch. Type your name to confirm.</source>
        <translation>Elle change définitivement la configuration de chaque carte de ce lot. Tapez votre nom pour confirmer.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Start: it is permanent</source>
        <translation>Commencer&#xa0;: c’est définitif</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien modifier</translation>
    </message>
</context>
</TS>
