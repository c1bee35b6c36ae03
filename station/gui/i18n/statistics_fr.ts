<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>statistics</name>
    <message>
        <source>How many cards, and of which kind. Nobody can be identified here.</source>
        <translation>Combien de cartes, et de quel type. Personne ne peut être identifié ici.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Save as CSV or PDF…</source>
        <translation>Enregistrer en CSV ou PDF…</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;CSV (*.csv)</source>
        <translation>PDF (*.pdf);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Saved in {path}.</source>
        <translation>Enregistré dans {path}.</translation>
    </message>
    <message>
        <source>No card was started in this period.</source>
        <translation>Aucune carte n’a été commencée durant cette période.</translation>
    </message>
    <message>
        <source>Cards made: {count}</source>
        <translation>Cartes faites&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Spoiled: {count}</source>
        <translation>Au rebut&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Of people erased since: {count}</source>
        <translation>De personnes effacées depuis&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Median time for a card: {time}</source>
        <translation>Durée médiane d’une carte&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Cost: {amount}</source>
        <translation>Coût&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Academic level</source>
        <translation>Niveau d’études</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Rejects, by reason</source>
        <translation>Rebuts, par motif</translation>
    </message>
    <message>
        <source>Waiting for ESC-R</source>
        <translation>En attente pour ESC-R</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyées</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusées</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Abandonnées</translation>
    </message>
    <message>
        <source>Did not pass the check</source>
        <translation>Refusées au contrôle</translation>
    </message>
</context>
</TS>
