<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>fact</name>
    <message>
        <source>card</source>
        <translation>carte</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>a card from before</source>
        <translation>carte d’avant</translation>
    </message>
    <message>
        <source>still being made</source>
        <translation>encore en fabrication</translation>
    </message>
    <message>
        <source>the reader</source>
        <translation>le lecteur</translation>
    </message>
    <message>
        <source>the keys</source>
        <translation>les clés</translation>
    </message>
    <message>
        <source>the registry</source>
        <translation>le registre</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>établissement</translation>
    </message>
    <message>
        <source>academic level</source>
        <translation>niveau d’études</translation>
    </message>
    <message>
        <source>role</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>dernier jour</translation>
    </message>
    <message>
        <source>card number</source>
        <translation>numéro de carte</translation>
    </message>
    <message>
        <source>short number</source>
        <translation>numéro court</translation>
    </message>
    <message>
        <source>student identifier</source>
        <translation>identifiant étudiant</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>(simulated)</source>
        <translation>simulé</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>certificat</translation>
    </message>
    <message>
        <source>ribbon</source>
        <translation>le ruban</translation>
    </message>
</context>
</TS>
