"""What the core says in words that are made where it happens: whole sentences, and what stands in others as a fact.

The classes of errors have their sentences in `station.gui.sentences`, by code. These have no code of their own; they
are known by their English, in which a name in braces stands for what is filled in.
"""

from station.gui.phrases.cards import CARDS
from station.gui.phrases.foreign import FOREIGN
from station.gui.phrases.keys import KEYS
from station.gui.phrases.printing import PRINTING
from station.gui.phrases.protocol import PROTOCOL
from station.gui.phrases.records import RECORDS
from station.gui.phrases.rosters import ROSTERS
from station.gui.words import QT_TRANSLATE_NOOP

QUOTED = QT_TRANSLATE_NOOP("phrase", "“{words}”")
"""The marks around what another system has said in its own language: they stand anywhere in a fact."""
PHRASES = (QUOTED, *CARDS, *FOREIGN, *KEYS, *PRINTING, *PROTOCOL, *RECORDS, *ROSTERS)
