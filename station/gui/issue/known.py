"""What the Issue page knows: what the workers have said last, and what a person has typed and chosen. No Qt."""

from dataclasses import replace

from station.gui.issue.buttons import busy
from station.gui.issue.snapshot import DeskView, Found, ListRead, Opening, RegistryView, Tapped
from station.gui.issue.viewmodel import Choice, answered, marking, render
from station.gui.issue.viewstate import Act, ViewState
from station.gui.voice import Voice


class Known:
    """Every method is one thing that was heard or done; `state` is the page that follows from all of them."""

    def __init__(self) -> None:
        self.desk, self._registry, self._choice = DeskView(), RegistryView(), Choice()
        self._asks_whose = self._takes_up = False
        self._begun = False

    def state(self, voice: Voice) -> ViewState:
        """The page."""
        return render(self.desk, self._registry, self._choice, voice)

    @property
    def busy(self) -> bool:
        """Whether a card is worked on."""
        return busy(self.desk)

    @property
    def is_open(self) -> bool:
        """Whether the station's parts are there."""
        return self.desk.opening is Opening.OPEN

    @property
    def chosen(self) -> str | None:
        """The key of the holder whom a person has chosen."""
        return self._choice.chosen

    @property
    def searches(self) -> bool:
        """Whether something is searched for."""
        return bool(self._choice.search.strip())

    @property
    def answered(self) -> bool:
        """Whether what is listed is what has been found for what is typed."""
        return answered(self._choice)

    # ---- from the workers

    def hear_desk(self, view: DeskView) -> Tapped | None:
        """The device thread's truth; returns the look at a card that it tells of for the first time.

        Whoever has typed something since that was asked for no longer waits for it.
        """
        choice = self._choice
        if view.progress is not None and busy(view):  # a card that only waits for ESC-R holds nobody up
            choice = replace(choice, chosen=view.progress.key)
        if view.batch is None or not view.batch.running:
            choice = replace(choice, stopping=False)
        if view.batch is not None:
            choice = replace(choice, marked=())
        if busy(view):
            self._begun = False
        if choice.tap is not None and choice.tap.problem is None and view.reader is not self.desk.reader:
            choice = replace(choice, tap=None)  # another card may lie there by now
        tapped = view.tapped if view.tapped != self.desk.tapped else None
        self.desk, self._choice = view, choice
        return tapped if self._asks_whose else None

    def hear_registry(self, view: RegistryView) -> None:
        """The network thread's truth."""
        self._registry = view

    def hear_found(self, found: Found) -> bool:
        """What the search has found; returns False for what was typed before, which is no longer wanted."""
        wanted = found.text == self._choice.search
        if wanted:
            self._choice = replace(self._choice, found=found)
        return wanted

    def hear_read(self, read: ListRead) -> None:
        """What a file that names people has come to; whoever is searching goes on with it."""
        chosen = self._choice.chosen if self.searches else None
        self._choice = replace(self._choice, read=read, chosen=chosen, tap=None)

    def hear_of_death(self) -> None:
        """The desk before this one did not end by itself."""
        self._choice = replace(self._choice, died=True)
        self._takes_up = True

    def taken_up(self) -> str | None:
        """Whose card is to be taken up after that: said once, and not to somebody who has begun with another."""
        if not (self._takes_up and self.is_open):
            return None
        self._takes_up = False
        return None if self.searches or self.chosen else self.desk.cut_short

    def hear_owner(self, tapped: Tapped) -> None:
        """Whose the card on the reader is, or why that cannot be said."""
        self._choice = replace(self._choice, tap=tapped)

    # ---- from the person

    def ask_whose(self) -> None:
        """Whose card lies on the reader is to be said."""
        self._asks_whose = True

    def search(self, text: str) -> None:
        """This stands in the search. Who was chosen before another search began is not meant by it.

        What a file has come to is read when the search that it met is over.
        """
        self._asks_whose = self._begun = False
        read = self._choice.read if self.searches else None
        goes_on = self.searches and text.startswith(self._choice.search)
        self._choice = replace(self._choice, search=text, tap=None, read=read, unmarked=None)
        if self.searches and not goes_on:
            self.let_go()

    def choose(self, key: str) -> bool:
        """This holder; returns whether it is another one than before."""
        if key == self._choice.chosen:
            return False
        read = self._choice.read if self.searches else None
        self._choice = replace(self._choice, chosen=key, back=False, tap=None, read=read, unmarked=None)
        return True

    def let_go(self) -> None:
        """Nobody."""
        self._choice = replace(self._choice, chosen=None, back=False, unmarked=None)

    def flip(self) -> None:
        """The card's other side."""
        self._choice = replace(self._choice, back=not self._choice.back)

    def mark(self, key: str | None) -> None:
        """One more for a batch, or one less."""
        self._choice = marking(self.desk, self._choice, key)

    def unmark(self) -> None:
        """Nobody for a batch."""
        self._choice = replace(self._choice, marked=())

    def carry_out(self, act: Act) -> None:
        """A button's deed is begun: what was said beside it has been read."""
        self._begun = act.begins
        self._choice = replace(self._choice, stopping=act is Act.STOP_BATCH, tap=None, read=None, unmarked=None)

    def stop_begun(self) -> bool:
        """Whether a card was wished for of which nothing is seen yet; it is wished for no longer."""
        begun, self._begun = self._begun, False
        return begun

    def close(self) -> None:
        """The window is about to go."""
        self._choice = replace(self._choice, closing=True)
