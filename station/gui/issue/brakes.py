"""What ends the device thread's work before its time; each may be pulled from any thread."""

import threading


class Brakes:
    """`cancelled` is what a waiting reader looks at."""

    def __init__(self) -> None:
        self.cancelled, self._batch_ends, self._left = threading.Event(), threading.Event(), threading.Event()

    def cancel(self) -> None:
        """Ends waiting for a card, and the job at its next rest. What the reader is doing is finished first."""
        self.cancelled.set()

    def end_batch(self) -> None:
        """Lets the batch end after the card that is being made."""
        self._batch_ends.set()

    def leave(self) -> None:
        """As both, for good: what was wished before and has not begun does not begin any more."""
        self._left.set()
        self.end_batch()
        self.cancel()

    def release(self) -> bool:
        """Before something begins; says whether it may: nothing does at a desk that is being left.

        Released first and looked at after: whoever leaves in between pulls them again.
        """
        self.cancelled.clear()
        self._batch_ends.clear()
        return not self._left.is_set()

    @property
    def pulled(self) -> bool:
        """Whether no other card is begun."""
        return self.cancelled.is_set() or self._batch_ends.is_set()
