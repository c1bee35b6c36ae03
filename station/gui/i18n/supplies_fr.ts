<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>supplies</name>
    <message>
        <source>What cards are made of. Every printed card is counted automatically.</source>
        <translation>Ce dont les cartes sont faites. Chaque carte imprimée est comptée automatiquement.</translation>
    </message>
    <message>
        <source>Blank cards</source>
        <translation>Cartes vierges</translation>
    </message>
    <message>
        <source>Ribbon, in cards</source>
        <translation>Ruban, en cartes</translation>
    </message>
    <message>
        <source>Hologram stickers</source>
        <translation>Hologrammes</translation>
    </message>
    <message>
        <source>{count} left</source>
        <translation>Il en reste {count}</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Pas encore de comptage</translation>
    </message>
    <message>
        <source>Book a delivery, or say how many there are.</source>
        <translation>Enregistrez une livraison, ou dites combien il y en a.</translation>
    </message>
    <message>
        <source>Used so far: {count}</source>
        <translation>Consommation à ce jour&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Used so far: {count}   ·   One costs {price}</source>
        <translation>Consommation à ce jour&#xa0;: {count}   ·   L’unité coûte {price}</translation>
    </message>
    <message>
        <source>Running out: order more in time.</source>
        <translation>Bientôt épuisé&#xa0;: commandez à temps.</translation>
    </message>
    <message>
        <source>A delivery came in</source>
        <translation>Une livraison est arrivée</translation>
    </message>
    <message>
        <source>Counted by hand</source>
        <translation>Compté à la main</translation>
    </message>
    <message>
        <source>Order form</source>
        <translation>Bon de commande</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Fourniture</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Total price</source>
        <translation>Prix total</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>En stock</translation>
    </message>
    <message>
        <source>Ribbons, in rolls</source>
        <translation>Rubans, en rouleaux</translation>
    </message>
    <message>
        <source>Book the delivery</source>
        <translation>Enregistrer la livraison</translation>
    </message>
    <message>
        <source>Correct the stock</source>
        <translation>Corriger le stock</translation>
    </message>
    <message>
        <source>Save the order form…</source>
        <translation>Enregistrer le bon de commande…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Booked.</source>
        <translation>C’est noté.</translation>
    </message>
    <message>
        <source>The order form is in {path}. It has your institution's name and address on it.</source>
        <translation>Le bon de commande est dans {path}. Il porte le nom et l’adresse de votre établissement.</translation>
    </message>
    <message>
        <source>Cards made this year: {made}   ·   Spoiled: {spoiled}   ·   Supplies: {cost}</source>
        <translation>Cartes faites cette année&#xa0;: {made}   ·   Au rebut&#xa0;: {spoiled}   ·   Fournitures&#xa0;: {cost}</translation>
    </message>
    <message>
        <source>{cost} a card</source>
        <translation>{cost} par carte</translation>
    </message>
    <message>
        <source>Cards made this year: {made}   ·   Spoiled: {spoiled}   ·   No price is known yet</source>
        <translation>Cartes faites cette année&#xa0;: {made}   ·   Au rebut&#xa0;: {spoiled}   ·   Le prix n’est pas encore connu</translation>
    </message>
</context>
</TS>
