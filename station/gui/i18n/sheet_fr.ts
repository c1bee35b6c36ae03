<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>sheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Everything else is in the operators' guide: docs/operators.md.</source>
        <translation>Tout le reste est dans le guide des opérateurs&#xa0;: docs/operators.md (en anglais).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Search for a person, wherever the keyboard is</source>
        <translation>Chercher une personne, où que soit le clavier</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Choisir une personne</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Do what the large button says</source>
        <translation>Faire ce que dit le grand bouton</translation>
    </message>
    <message>
        <source>Turn the card over</source>
        <translation>Retourner la carte</translation>
    </message>
    <message>
        <source>Show whose card is on the reader</source>
        <translation>Montrer à qui est la carte posée sur le lecteur</translation>
    </message>
    <message>
        <source>Take or choose the photo</source>
        <translation>Prendre ou choisir la photo</translation>
    </message>
    <message>
        <source>Mark whoever is ready for a batch, or take the mark back</source>
        <translation>Ajouter à la sélection une personne prête, ou l’en retirer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Clear the search, or stop waiting for a card</source>
        <translation>Effacer la recherche, ou ne plus attendre de carte</translation>
    </message>
    <message>
        <source>Press the button that has the keyboard</source>
        <translation>Appuyer sur le bouton qui a le clavier</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Go to the next control</source>
        <translation>Passer à l’élément suivant</translation>
    </message>
    <message>
        <source>Open one of the first nine pages</source>
        <translation>Ouvrir l’une des neuf premières pages</translation>
    </message>
    <message>
        <source>Ctrl+PgUp, Ctrl+PgDown</source>
        <translation>Ctrl+Page préc., Ctrl+Page suiv.</translation>
    </message>
    <message>
        <source>Lock the desk, where people sign in</source>
        <translation>Verrouiller le poste, là où l’on se connecte</translation>
    </message>
    <message>
        <source>Open the page before, or the next</source>
        <translation>Ouvrir la page précédente, ou la suivante</translation>
    </message>
</context>
</TS>
