<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>cards</name>
    <message>
        <source>Choose cards, then what to do. You see first for which of them it is possible.</source>
        <translation>Choisissez des cartes, puis une action. Vous voyez d’abord pour lesquelles elle est possible.</translation>
    </message>
    <message>
        <source>Name, identifier, number or UID</source>
        <translation>Nom, identifiant, numéro ou UID</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>Toutes les cartes</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Titulaire</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Numéro de carte</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Cards: {shown} of {total}</source>
        <translation>Cartes&#xa0;: {shown} sur {total}</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>Nouveau dernier jour</translation>
    </message>
    <message>
        <source>No card is chosen.</source>
        <translation>Aucune carte n’est choisie.</translation>
    </message>
    <message>
        <source>{act}: {can} of {chosen} chosen.</source>
        <translation>{act}&#xa0;: possible pour {can} sur {chosen}.</translation>
    </message>
    <message>
        <source>{act} is not possible for any of the chosen cards.</source>
        <translation>{act}&#xa0;: impossible pour les cartes choisies.</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Cards done: {done}. ESC-R is told as soon as it can be reached.</source>
        <translation>Cartes traitées&#xa0;: {done}. ESC-R en est informé dès qu’il est joignable.</translation>
    </message>
    <message>
        <source>{standing} ({reason})</source>
        <translation>{standing} ({reason})</translation>
    </message>
    <message>
        <source>{standing}, expired</source>
        <translation>{standing}, expirée</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>Pas encore remise</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>To be replaced</source>
        <translation>À remplacer</translation>
    </message>
    <message>
        <source>Blocked, to be replaced</source>
        <translation>Bloquée, à remplacer</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Révoquée</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>Réactiver</translation>
    </message>
    <message>
        <source>Replace by a new card</source>
        <translation>Remplacer par une nouvelle carte</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Prolonger</translation>
    </message>
    <message>
        <source>Revoke for ever</source>
        <translation>Révoquer définitivement</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdue</translation>
    </message>
    <message>
        <source>stolen</source>
        <translation>volée</translation>
    </message>
    <message>
        <source>out of order</source>
        <translation>hors service</translation>
    </message>
    <message>
        <source>new print</source>
        <translation>nouvelle impression</translation>
    </message>
    <message>
        <source>another card is in use</source>
        <translation>une autre carte est en service</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>départ</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirée</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>effacée</translation>
    </message>
    <message>
        <source>List for another system…</source>
        <translation>Liste pour un autre système…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cards: {count}. {file}</source>
        <translation>Cartes&#xa0;: {count}. {file}</translation>
    </message>
    <message>
        <source>No card has been made yet.</source>
        <translation>Aucune carte n’a encore été faite.</translation>
    </message>
    <message>
        <source>No card matches the search.</source>
        <translation>Aucune carte ne correspond à la recherche.</translation>
    </message>
    <message>
        <source>{act}: choose why.</source>
        <translation>{act}&#xa0;: choisissez pourquoi.</translation>
    </message>
    <message>
        <source>Revoke for ever?</source>
        <translation>Révoquer définitivement&#xa0;?</translation>
    </message>
    <message>
        <source>Cards: {count}. Reason: {reason}. A revoked card is never valid again, and ESC-R is told.</source>
        <translation>Cartes&#xa0;: {count}. Motif&#xa0;: {reason}. Une carte révoquée n’est plus jamais valable, et ESC-R en est informé.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{standing}, not registered yet</source>
        <translation>{standing}, pas encore enregistrée</translation>
    </message>
</context>
</TS>
