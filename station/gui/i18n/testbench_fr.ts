<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>testbench</name>
    <message>
        <source>Simulated cards in your hand, faults by name, and what passes on the reader.</source>
        <translation>Des cartes simulées, des pannes au choix et tout ce qui passe par le lecteur.</translation>
    </message>
    <message>
        <source>This station works with a real reader</source>
        <translation>Cette station travaille avec un vrai lecteur</translation>
    </message>
    <message>
        <source>The test bench is for the simulated one: station --reader simulated:DIR</source>
        <translation>Le banc d’essai va avec le lecteur simulé : station --reader simulated:DOSSIER</translation>
    </message>
    <message>
        <source>Stack of cards</source>
        <translation>Pile de cartes</translation>
    </message>
    <message>
        <source>On the reader: {card}</source>
        <translation>Sur le lecteur : {card}</translation>
    </message>
    <message>
        <source>Nothing lies on the reader</source>
        <translation>Rien n’est posé sur le lecteur</translation>
    </message>
    <message>
        <source>Lift the card</source>
        <translation>Lever la carte</translation>
    </message>
    <message>
        <source>Lay the card</source>
        <translation>Poser la carte</translation>
    </message>
    <message>
        <source>Lay the chosen one</source>
        <translation>Poser la choisie</translation>
    </message>
    <message>
        <source>Add 5 blanks</source>
        <translation>Ajouter 5 vierges</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Pannes</translation>
    </message>
    <message>
        <source>Kind of fault</source>
        <translation>Type de panne</translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation>Détails de la panne</translation>
    </message>
    <message>
        <source>apdu=12, …</source>
        <translation>apdu=12, …</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>All off</source>
        <translation>Tout désactiver</translation>
    </message>
    <message>
        <source>No fault is switched on</source>
        <translation>Aucune panne n’est active</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>What passes</source>
        <translation>Échanges</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Transcripts (*.jsonl)</source>
        <translation>Transcriptions (*.jsonl)</translation>
    </message>
</context>
</TS>
