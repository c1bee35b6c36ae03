<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>registry</name>
    <message>
        <source>What is waiting for ESC-R is sent automatically. What it refused is waiting for you.</source>
        <translation>Ce qui attend ESC-R part automatiquement. Ce qui a été refusé vous attend.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Compare both sides</source>
        <translation>Comparer les deux côtés</translation>
    </message>
    <message>
        <source>Fix differences: {count}</source>
        <translation>Corriger les différences&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Records waiting: {pending} · confirmed: {done}.</source>
        <translation>Fiches en attente&#xa0;: {pending} · confirmées&#xa0;: {done}.</translation>
    </message>
    <message>
        <source>The first has waited since {day}.</source>
        <translation>La première attend depuis le {day}.</translation>
    </message>
    <message>
        <source>Refused: {count}</source>
        <translation>Refusées&#xa0;: {count}</translation>
    </message>
    <message>
        <source>ESC-R has refused nothing.</source>
        <translation>ESC-R n’a rien refusé.</translation>
    </message>
    <message>
        <source>Differences: {count}</source>
        <translation>Différences&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Not compared yet. Comparing changes nothing.</source>
        <translation>Pas encore comparé. Comparer ne change rien.</translation>
    </message>
    <message>
        <source>Both sides agree. Cards here: {here} · at ESC-R: {there}.</source>
        <translation>Les deux côtés concordent. Cartes ici&#xa0;: {here} · chez ESC-R&#xa0;: {there}.</translation>
    </message>
    <message>
        <source>Reading what ESC-R holds…</source>
        <translation>Lecture des données d’ESC-R…</translation>
    </message>
    <message>
        <source>{field}: here {ours}, at ESC-R {theirs}</source>
        <translation>{field}&#xa0;: ici {ours}, chez ESC-R {theirs}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Replace theirs with ours</source>
        <translation>Remplacer le leur par le nôtre</translation>
    </message>
    <message>
        <source>Accept theirs</source>
        <translation>Accepter le leur</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Person {key}</source>
        <translation>Personne {key}</translation>
    </message>
    <message>
        <source>Picture of {key}</source>
        <translation>Photo de {key}</translation>
    </message>
    <message>
        <source>Card {key}</source>
        <translation>Carte {key}</translation>
    </message>
    <message>
        <source>issued here, not at ESC-R</source>
        <translation>émise ici, absente d’ESC-R</translation>
    </message>
    <message>
        <source>at ESC-R, not of this station</source>
        <translation>chez ESC-R, pas de ce poste</translation>
    </message>
    <message>
        <source>revoked here, still at ESC-R</source>
        <translation>révoquée ici, encore chez ESC-R</translation>
    </message>
    <message>
        <source>not the same on both sides</source>
        <translation>différente des deux côtés</translation>
    </message>
    <message>
        <source>past its last day</source>
        <translation>dernier jour passé</translation>
    </message>
    <message>
        <source>has a card, and is not at ESC-R</source>
        <translation>a une carte, absente d’ESC-R</translation>
    </message>
    <message>
        <source>at ESC-R without a card</source>
        <translation>chez ESC-R sans carte</translation>
    </message>
    <message>
        <source>fix: tell ESC-R</source>
        <translation>correction&#xa0;: en informer ESC-R</translation>
    </message>
    <message>
        <source>fix: erase it at ESC-R</source>
        <translation>correction&#xa0;: l’effacer chez ESC-R</translation>
    </message>
    <message>
        <source>no fix: look into it</source>
        <translation>pas de correction&#xa0;: à examiner</translation>
    </message>
    <message>
        <source>{kind}; {fix}</source>
        <translation>{kind}&#xa0;; {fix}</translation>
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
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>kind of card</source>
        <translation>type de carte</translation>
    </message>
    <message>
        <source>name shown</source>
        <translation>nom affiché</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>dernier jour</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>premier jour</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>émetteur</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>active</source>
        <translation>active</translation>
    </message>
    <message>
        <source>not active</source>
        <translation>inactive</translation>
    </message>
</context>
</TS>
