"""What the core says of a card that does not keep to the protocol, inside the sentence that says so."""

from station.gui.words import QT_TRANSLATE_NOOP

PROTOCOL = (
    QT_TRANSLATE_NOOP("phrase", "GetKeySettings: {count} bytes, at least 2 are due"),
    QT_TRANSLATE_NOOP("phrase", "GetDelegatedInfo: {count} bytes, 8 are due"),
    QT_TRANSLATE_NOOP("phrase", "GetDFNames: {count} bytes, 5 to 21 are due"),
    QT_TRANSLATE_NOOP("phrase", "GetVersion: {count} bytes, 28 are due"),
    QT_TRANSLATE_NOOP("phrase", "GetFileSettings: {count} bytes, at least {least} are due for {what}"),
    QT_TRANSLATE_NOOP("phrase", "READ BINARY: {count} bytes, {asked} were asked for"),
    QT_TRANSLATE_NOOP("phrase", "{command}: {count} bytes of data, {due} are due"),
    QT_TRANSLATE_NOOP("phrase", "GetFileIDs: the list holds a number twice, or one that no file can have"),
    QT_TRANSLATE_NOOP("phrase", "GetISOFileIDs: {count} bytes are not a whole number of FIDs"),
    QT_TRANSLATE_NOOP("phrase", "GetApplicationIDs: {count} bytes are not a whole number of AIDs"),
    QT_TRANSLATE_NOOP("phrase", "{what}: the MAC does not hold"),
    QT_TRANSLATE_NOOP("phrase", "the padding of an enciphered answer does not hold"),
    QT_TRANSLATE_NOOP("phrase", "the card on the reader is not a DESFire"),
    QT_TRANSLATE_NOOP("phrase", "{command}: the answer has {count} bytes, an answer has at least 2"),
    QT_TRANSLATE_NOOP("phrase", "{command}: the card ended the command before its last frame"),
    QT_TRANSLATE_NOOP("phrase", "{command}: the card sent data before the command was complete"),
    QT_TRANSLATE_NOOP("phrase", "{command}: the card goes on without end"),
    QT_TRANSLATE_NOOP("phrase", "{command}: the card took the key without proof"),
    QT_TRANSLATE_NOOP("phrase", "the session's command counter is used up"),
    QT_TRANSLATE_NOOP("phrase", "an enciphered answer is not a whole number of blocks"),
    QT_TRANSLATE_NOOP("phrase", "an answer of the card carries no MAC"),
    QT_TRANSLATE_NOOP("phrase", "READ BINARY: the card goes on without end"),
    QT_TRANSLATE_NOOP("phrase", "{command}: the card answered {status} ({name})"),
)
