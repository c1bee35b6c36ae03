<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>purpose</name>
    <message>
        <source>preparing a blank</source>
        <translation>préparation d’une carte vierge</translation>
    </message>
    <message>
        <source>finding out a hidden UID</source>
        <translation>recherche d’un UID caché</translation>
    </message>
    <message>
        <source>writing the chip</source>
        <translation>écriture de la puce</translation>
    </message>
    <message>
        <source>signing the card's data</source>
        <translation>signature des données de la carte</translation>
    </message>
    <message>
        <source>reading the chip back</source>
        <translation>relecture de la puce</translation>
    </message>
    <message>
        <source>looking at a card</source>
        <translation>examen d’une carte</translation>
    </message>
    <message>
        <source>new key versions on a card</source>
        <translation>renouvellement des clés d’une carte</translation>
    </message>
    <message>
        <source>a delegated application</source>
        <translation>application déléguée</translation>
    </message>
    <message>
        <source>changing keys of a card</source>
        <translation>changement de clés d’une carte</translation>
    </message>
    <message>
        <source>keyfile</source>
        <translation>fichier de clés</translation>
    </message>
    <message>
        <source>token</source>
        <translation>jeton</translation>
    </message>
    <message>
        <source>signing key</source>
        <translation>clé de signature</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>identité</translation>
    </message>
    <message>
        <source>sticker</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>unregistered</source>
        <translation>non enregistrée</translation>
    </message>
    <message>
        <source>unknown name</source>
        <translation>nom inconnu</translation>
    </message>
    <message>
        <source>card and registration</source>
        <translation>carte et enregistrement</translation>
    </message>
    <message>
        <source>name at ESC-R</source>
        <translation>nom chez ESC-R</translation>
    </message>
    <message>
        <source>e-mail at ESC-R</source>
        <translation>courriel chez ESC-R</translation>
    </message>
    <message>
        <source>photo on the card</source>
        <translation>photo sur la carte</translation>
    </message>
    <message>
        <source>photo at ESC-R</source>
        <translation>photo chez ESC-R</translation>
    </message>
    <message>
        <source>token {name}</source>
        <translation>jeton {name}</translation>
    </message>
    <message>
        <source>certificate {digest}</source>
        <translation>certificat {digest}</translation>
    </message>
    <message>
        <source>application {aid}</source>
        <translation>application {aid}</translation>
    </message>
    <message>
        <source>ESUP client {peer}</source>
        <translation>client ESUP {peer}</translation>
    </message>
    <message>
        <source>backup of {moment}</source>
        <translation>sauvegarde du {moment}</translation>
    </message>
    <message>
        <source>after row {number} was known</source>
        <translation>alors que la ligne {number} était connue</translation>
    </message>
</context>
</TS>
