"""Every error that the station raises on purpose.

StationError
├── OperatorError           what happened and what to do, shown to people as it is
│   ├── InputError          a file, an option or a value that a person gave       exit 2
│   ├── ReaderError         no PC/SC service, no reader, reader busy or gone      exit 3
│   ├── CardError           no card, wrong card, card that cannot be used         exit 1
│   ├── PrinterError        printer missing or not ready                          exit 3
│   ├── RegistryError       ESC-R out of reach or refusing                        exit 3
│   ├── KeysError           a key missing, or not allowed here                    exit 3, 2 where it was given wrongly
│   │   ├── TicketError     a ticket that cannot be used                          exit 2
│   │   └── DamServiceError another site's service for delegated applications     exit 3
│   ├── AccountError        nobody signed in, or somebody who may not              exit 2
│   ├── StoreError          the database: locked, damaged, newer                  exit 3
│   └── NoDisplayError      no screen for the window                              exit 3
├── Cancelled               a person stopped it: silent
└── ProtocolError           the card said something that the protocol does not allow here
    ├── StatusError         an error status of the card (`station/desfire/status.py`)
    ├── IntegrityError      a MAC, CRC or padding that does not hold
    └── MalformedResponseError

Anything else that escapes is a bug.

`code` names the error for programs, journals and translations; `what` and `fix` are filled with `facts`. Facts
never hold a key, a name or a photo.
"""

from station.errors.accounts import *
from station.errors.base import *
from station.errors.card import *
from station.errors.delegation import *
from station.errors.face import *
from station.errors.input import *
from station.errors.keys import *
from station.errors.printer import *
from station.errors.protocol import *
from station.errors.reader import *
from station.errors.registry import *
from station.errors.store import *
from station.errors.token import *
from station.errors.window import *
