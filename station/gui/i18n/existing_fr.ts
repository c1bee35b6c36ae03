<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>existing</name>
    <message>
        <source>For cards that people already have: import a list, print QR stickers, stick them on and scan them.</source>
        <translation>Pour les cartes déjà en circulation&#xa0;: importer une liste, imprimer les étiquettes QR, les coller et les scanner.</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importer une liste…</translation>
    </message>
    <message>
        <source>Print stickers…</source>
        <translation>Imprimer les étiquettes…</translation>
    </message>
    <message>
        <source>List for holograms…</source>
        <translation>Liste des hologrammes…</translation>
    </message>
    <message>
        <source>Cards: {total} · with a number: {numbered} · sticker on: {matched}</source>
        <translation>Cartes&#xa0;: {total} · numérotées&#xa0;: {numbered} · étiquette posée&#xa0;: {matched}</translation>
    </message>
    <message>
        <source>No existing card is known yet. Import a list of the cards that people have.</source>
        <translation>Aucune carte existante n’est encore connue. Importez la liste des cartes en circulation.</translation>
    </message>
    <message>
        <source>Waiting for their sticker</source>
        <translation>En attente de leur étiquette</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>sans numéro</translation>
    </message>
    <message>
        <source>Sticker</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>non imprimée</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… et {count} de plus</translation>
    </message>
    <message>
        <source>Put the sticker on, then scan it</source>
        <translation>Collez l’étiquette, puis scannez-la</translation>
    </message>
    <message>
        <source>Scan the QR code of the sticker</source>
        <translation>Scannez le code QR de l’étiquette</translation>
    </message>
    <message>
        <source>Read the card on the reader</source>
        <translation>Lire la carte sur le lecteur</translation>
    </message>
    <message>
        <source>Write the chip as well</source>
        <translation>Écrire aussi la puce</translation>
    </message>
    <message>
        <source>No card on the reader</source>
        <translation>Pas de carte sur le lecteur</translation>
    </message>
    <message>
        <source>Card {uid} on the reader</source>
        <translation>Carte {uid} sur le lecteur</translation>
    </message>
    <message>
        <source>Card {uid}: {name}, sticker {sticker}</source>
        <translation>Carte {uid}&#xa0;: {name}, étiquette {sticker}</translation>
    </message>
    <message>
        <source>Leave the card where it is…</source>
        <translation>Laissez la carte en place…</translation>
    </message>
    <message>
        <source>Registered: {name}, sticker {sticker}. Next card, please.</source>
        <translation>Enregistrée&#xa0;: {name}, étiquette {sticker}. Carte suivante.</translation>
    </message>
    <message>
        <source>Not finished: put the same card back and scan the sticker again.</source>
        <translation>Pas terminé&#xa0;: reposez la même carte et scannez de nouveau l’étiquette.</translation>
    </message>
    <message>
        <source>This card cannot be used any more: put it on the reject pile, and issue a new one.</source>
        <translation>Cette carte n’est plus utilisable&#xa0;: mettez-la au rebut et émettez-en une nouvelle.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Label sheet</source>
        <translation>Planche</translation>
    </message>
    <message>
        <source>Stickers: {count}. {file}</source>
        <translation>Étiquettes&#xa0;: {count}. {file}</translation>
    </message>
    <message>
        <source>Stickers: {count}. {file}. None for cards whose holders have not agreed: {left}.</source>
        <translation>Étiquettes&#xa0;: {count}. {file}. Aucune pour les cartes dont le titulaire n’a pas donné son accord&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Import a list of existing cards</source>
        <translation>Importer une liste de cartes existantes</translation>
    </message>
    <message>
        <source>One row per card: identifier, UID, number on the card, last day. You see first what would change.</source>
        <translation>Une ligne par carte&#xa0;: identifiant, UID, numéro sur la carte, dernier jour. Vous voyez d’abord ce qui changerait.</translation>
    </message>
    <message>
        <source>Choose the list…</source>
        <translation>Choisir la liste…</translation>
    </message>
    <message>
        <source>Mapping…</source>
        <translation>Correspondance…</translation>
    </message>
    <message>
        <source>List (*.csv *.xlsx *.xlsm *.txt)</source>
        <translation>Liste (*.csv *.xlsx *.xlsm *.txt)</translation>
    </message>
    <message>
        <source>List: {file} · mapping: {mapping}</source>
        <translation>Liste&#xa0;: {file} · correspondance&#xa0;: {mapping}</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>la nôtre</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>New: {new} · changed: {changed} · as before: {same} · with a number: {numbered} · refused: {refused}</source>
        <translation>Nouvelles&#xa0;: {new} · changées&#xa0;: {changed} · inchangées&#xa0;: {same} · déjà numérotées&#xa0;: {numbered} · refusées&#xa0;: {refused}</translation>
    </message>
    <message>
        <source>Done. New: {new} · changed: {changed} · with a number: {numbered} · refused: {refused}</source>
        <translation>Fait. Nouvelles&#xa0;: {new} · changées&#xa0;: {changed} · déjà numérotées&#xa0;: {numbered} · refusées&#xa0;: {refused}</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Nouvelle&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Changed: {name}</source>
        <translation>Changée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Registered with its own number: {name}</source>
        <translation>Enregistrée avec son propre numéro&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Refused, line {line}: {name}. {why}</source>
        <translation>Refusée, ligne {line}&#xa0;: {name}. {why}</translation>
    </message>
    <message>
        <source>Rejected: line {line}, {column}. {why}</source>
        <translation>Refusée&#xa0;: ligne {line}, {column}. {why}</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>No card is waiting for its sticker.</source>
        <translation>Aucune carte n’attend son étiquette.</translation>
    </message>
    <message>
        <source>What the list would change appears here before anything is changed.</source>
        <translation>Ce que la liste changerait s’affiche ici avant toute modification.</translation>
    </message>
</context>
</TS>
