"""What ends the device thread's work before its time; each may be pulled from any thread.

Released when a person wishes for work, not when that work begins: what is pulled in between ends it before it does.
"""

import threading


class Brakes:
    """`impatient` is what a waiting reader looks at: set, no card is waited for."""

    def __init__(self) -> None:
        self.impatient = threading.Event()
        self._cancelled, self._batch_ends, self._left = threading.Event(), threading.Event(), threading.Event()

    def cancel(self) -> None:
        """Ends waiting for a card, and the job at its next rest. What the reader is doing is finished first."""
        self._cancelled.set()
        self.impatient.set()

    def end_batch(self) -> None:
        """Lets the batch end after the card that is being made."""
        self._batch_ends.set()

    def part(self) -> None:
        """Who wished for it is no longer there: the card that is being made is finished, none that is not laid yet."""
        self.end_batch()
        self.impatient.set()

    def leave(self) -> None:
        """As all of them, for good."""
        self._left.set()
        self.part()
        self.cancel()

    def release(self) -> None:
        """For what is wished for now; not at a desk that is being left."""
        if self._left.is_set():
            return
        for one in (self._cancelled, self._batch_ends, self.impatient):
            one.clear()

    @property
    def cancelled(self) -> bool:
        """Whether the job ends at its next rest."""
        return self._cancelled.is_set() or self._left.is_set()

    @property
    def pulled(self) -> bool:
        """Whether nothing is begun."""
        return self.cancelled or self._batch_ends.is_set()
