<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>photo</name>
    <message>
        <source>Photo of {name}</source>
        <translation>Photo de {name}</translation>
    </message>
    <message>
        <source>Photo…</source>
        <translation>Photo…</translation>
    </message>
    <message>
        <source>Take or choose the photo of this person</source>
        <translation>Prendre ou choisir la photo de cette personne</translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation>Aucune photo choisie</translation>
    </message>
    <message>
        <source>Use the camera, choose a file, paste a picture, or drop one here.</source>
        <translation>Utilisez la caméra, choisissez un fichier, collez une image ou déposez-la ici.</translation>
    </message>
    <message>
        <source>The photo and its frame</source>
        <translation>La photo et son cadre</translation>
    </message>
    <message>
        <source>Arrow keys move the frame, plus and minus make it closer or wider.</source>
        <translation>Les flèches déplacent le cadre, plus et moins le resserrent ou l’élargissent.</translation>
    </message>
    <message>
        <source>Face in the oval, eyes in the band, nothing in front of the face.</source>
        <translation>Le visage dans l’ovale, les yeux dans la bande, rien devant le visage.</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation>Quelle caméra</translation>
    </message>
    <message>
        <source>Take the photo</source>
        <translation>Prendre la photo</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)</source>
        <translation>Images (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif)</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Tourner à gauche</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Tourner à droite</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Plus près</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>Garder cette photo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This person wants no photo, neither on the card nor at ESC-R: it would not be kept.</source>
        <translation>Cette personne ne veut pas de photo, ni sur la carte ni chez ESC-R&#xa0;: elle ne serait pas conservée.</translation>
    </message>
    <message>
        <source>For the card only: this person has not agreed to have it sent to ESC-R.</source>
        <translation>Pour la carte seulement&#xa0;: cette personne n’a pas accepté qu’elle soit envoyée à ESC-R.</translation>
    </message>
    <message>
        <source>For the card, and for ESC-R.</source>
        <translation>Pour la carte, et pour ESC-R.</translation>
    </message>
    <message>
        <source>For ESC-R only: this person wants no photo on the card.</source>
        <translation>Pour ESC-R seulement&#xa0;: cette personne ne veut pas de photo sur la carte.</translation>
    </message>
    <message>
        <source>No camera is connected</source>
        <translation>Aucune caméra n’est branchée</translation>
    </message>
    <message>
        <source>Connect one, or choose a file.</source>
        <translation>Branchez-en une, ou choisissez un fichier.</translation>
    </message>
    <message>
        <source>The camera gives no picture</source>
        <translation>La caméra ne donne pas d’image</translation>
    </message>
    <message>
        <source>Another program may be using it.</source>
        <translation>Un autre programme s’en sert peut-être.</translation>
    </message>
    <message>
        <source>There is no picture to paste</source>
        <translation>Il n’y a pas d’image à coller</translation>
    </message>
    <message>
        <source>Copy one first.</source>
        <translation>Copiez-en d’abord une.</translation>
    </message>
    <message>
        <source>This photo cannot be used</source>
        <translation>Cette photo est inutilisable</translation>
    </message>
    <message>
        <source>The photo was not kept</source>
        <translation>La photo n’a pas été gardée</translation>
    </message>
    <message>
        <source>That is only the address of a picture</source>
        <translation>Ce n’est que l’adresse d’une image</translation>
    </message>
    <message>
        <source>Save the picture first and drop the file here, or copy and paste it.</source>
        <translation>Enregistrez d’abord l’image et déposez le fichier ici, ou copiez et collez-la.</translation>
    </message>
</context>
</TS>
