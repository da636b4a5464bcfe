"""A clock for what waits by the time since the computer was started."""

from learn_app.tries import Moment


class Clock:
    """Time that passes when the test says so."""

    def __init__(self) -> None:
        self.moment = Moment("first start", 1000.0)

    def __call__(self) -> Moment:
        return self.moment

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.moment = self.moment._replace(seconds=self.moment.seconds + seconds)

    def start_anew(self) -> None:
        """Start the computer again."""
        self.moment = Moment(f"after {self.moment.boot}", 5.0)
