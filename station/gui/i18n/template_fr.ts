<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>template</name>
    <message>
        <source>How the card looks. What you change in the text or in the numbers shows at once.</source>
        <translation>L’aspect de la carte. Ce que vous changez dans le texte ou dans les nombres se voit aussitôt.</translation>
    </message>
    <message>
        <source>Template to look at</source>
        <translation>Modèle affiché</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Card templates (*.toml)</source>
        <translation>Modèles de carte (*.toml)</translation>
    </message>
    <message>
        <source>Saved in {path}.</source>
        <translation>Enregistré dans {path}.</translation>
    </message>
    <message>
        <source>Not saved yet.</source>
        <translation>Pas encore enregistré.</translation>
    </message>
    <message>
        <source>Whose card is shown</source>
        <translation>Titulaire affiché</translation>
    </message>
    <message>
        <source>Sample holder</source>
        <translation>Titulaire d’exemple</translation>
    </message>
    <message>
        <source>Side or plane</source>
        <translation>Face ou plan</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Recto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Verso</translation>
    </message>
    <message>
        <source>Front: colour</source>
        <translation>Recto&#xa0;: couleur</translation>
    </message>
    <message>
        <source>Front: black</source>
        <translation>Recto&#xa0;: noir</translation>
    </message>
    <message>
        <source>Front: varnish</source>
        <translation>Recto&#xa0;: vernis</translation>
    </message>
    <message>
        <source>Back: black</source>
        <translation>Verso&#xa0;: noir</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Keep-outs</source>
        <translation>Zones réservées</translation>
    </message>
    <message>
        <source>The card, with rulers in millimetres</source>
        <translation>La carte, avec des règles en millimètres</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Position and size, in millimetres and points</source>
        <translation>Position et taille, en millimètres et en points</translation>
    </message>
    <message>
        <source>The template&apos;s text</source>
        <translation>Le texte du modèle</translation>
    </message>
    <message>
        <source>What the check says</source>
        <translation>Ce que dit la vérification</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>Rien à signaler.</translation>
    </message>
    <message>
        <source>Line {line}: error: {words}</source>
        <translation>Ligne {line}&#xa0;: erreur&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Line {line}: {words}</source>
        <translation>Ligne {line}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>This text is no card template yet</source>
        <translation>Ce texte n’est pas encore un modèle de carte</translation>
    </message>
    <message>
        <source>No card can be made with it until what the check names is corrected. You can keep it as a draft.</source>
        <translation>Aucune carte ne peut en être tirée tant que ce que signale la vérification n’est pas corrigé. Vous pouvez le garder comme brouillon.</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>Enregistrer le brouillon</translation>
    </message>
    <message>
        <source>This is not the card of the text beside it, which cannot be drawn: what could be drawn last is shown.</source>
        <translation>Ce n’est pas la carte du texte ci-contre, qui ne peut être dessiné&#xa0;: la dernière carte qui a pu l’être est affichée.</translation>
    </message>
    <message>
        <source>The text as it stands here is no card template: {words}</source>
        <translation>Le texte tel qu’il est ici n’est pas un modèle de carte&#xa0;: {words}</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Depuis la gauche</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>Depuis le haut</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Type size</source>
        <translation>Corps</translation>
    </message>
    <message>
        <source>Smallest type</source>
        <translation>Corps minimal</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Épaisseur</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>code QR</translation>
    </message>
    <message>
        <source>bar code</source>
        <translation>code-barres</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>rectangle</translation>
    </message>
    <message>
        <source>line</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>keep-out</source>
        <translation>zone réservée</translation>
    </message>
    <message>
        <source>hologram</source>
        <translation>hologramme</translation>
    </message>
    <message>
        <source>signature panel</source>
        <translation>zone de signature</translation>
    </message>
    <message>
        <source>contact chip</source>
        <translation>puce à contacts</translation>
    </message>
    <message>
        <source>magnetic stripe</source>
        <translation>piste magnétique</translation>
    </message>
</context>
</TS>
