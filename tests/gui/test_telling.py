"""What the window hears of the device thread's work, and of the thread that watches the reader meanwhile."""

from threading import Thread, current_thread

from station.gui.issue.snapshot import DeskView, Waiting
from station.gui.issue.telling import Telling


def test_the_watching_thread_tells_nothing_older_than_what_was_heard() -> None:
    """The reader answers again, and the work on the card goes on at that very moment."""
    heard = list[Waiting]()
    device = Thread(target=lambda: told.tell(waiting=Waiting.NOTHING))

    def hear(view: DeskView) -> None:
        if current_thread() is watching:
            device.start()
            device.join(0.05)  # it gets its turn while this one has none
        heard.append(view.waiting)

    told = Telling(hear)
    watching = Thread(target=lambda: told.silence(None))
    told.tell(waiting=Waiting.CARD)
    watching.start()
    watching.join()
    device.join()
    assert heard == [Waiting.CARD, Waiting.CARD, Waiting.NOTHING]
