"""What is typed where a change is asked about by buttons: by whom, how often, until when."""

from bot.core import regions
from bot.core.calendar.changes import Change, Kind, Particular, may_be_last
from bot.core.calendar.dates import Reading, plain, read_month
from bot.core.calendar.deadlines import FOREVER, Month
from bot.core.calendar.moments import Reading as Moment
from bot.core.calendar.morocco import day_of
from bot.handlers.context import Context
from bot.handlers.deadlines import change_panel

ASKS = {  # again, what was not understood
    Particular.AUTHORITY: change_panel.ask_authority,
    Particular.IS_MONTHLY: change_panel.ask_monthly,
    Particular.LAST: change_panel.ask_last,
}


def read(
    ctx: Context, change: Change, particular: Particular, words: str
) -> str | int | Month | None:
    """Return the answer that words give, None where they give none, or two."""
    match particular:
        case Particular.AUTHORITY:
            return _authority(ctx, words)
        case Particular.IS_MONTHLY:
            return _is_monthly(ctx, words)
        case _:
            return _last(ctx, change, words)


def no_day(ctx: Context, reading: Reading | Moment) -> str:
    """Return why no day was taken, as plain text; a date that is another day says which."""
    if reading.contradicted is None:
        return ctx.text(f"change-day-{reading.problem or 'too-far'}")
    day, language = reading.contradicted, ctx.language
    weekday = ctx.catalog.weekday(day, language)
    return ctx.text("change-day-other", date=ctx.catalog.date(day, language), weekday=weekday)


def _authority(ctx: Context, words: str) -> str | None:
    """Return the institution that is named as people write it: « la CNSS »."""
    names = {key: one.name.values() for key, one in ctx.catalog.authorities.items()}
    found = regions.find(words, names)  # which are named in the same way
    return found[0] if len(found) == 1 else None


def _is_monthly(ctx: Context, words: str) -> int | None:
    """Return whether it comes back every month; « une fois par mois » is no answer."""
    is_monthly, is_once = (_says(ctx, f"change-said-{how}", words) for how in ("monthly", "once"))
    return int(is_monthly) if is_monthly is not is_once else None


def _last(ctx: Context, change: Change, words: str) -> Month | None:
    """Return the last month, of what ends the one before the first that is not due."""
    today = day_of(ctx.now)
    if named := read_month(words, since=Month.of(change.due_on or today)):
        last = Month(*named)
        last = last.plus(-1) if change.kind is Kind.END else last
    elif change.kind is Kind.ADD and _says(ctx, "change-said-no-end", words):
        last = FOREVER
    else:
        return None
    return last if may_be_last(change, last, today=today) else None


def _says(ctx: Context, key: str, words: str) -> bool:
    """Tell whether one of the words of a text is there, in any language."""
    texts = (ctx.catalog.text(key, language) for language in ctx.catalog.languages)
    return not set(plain(" ".join(texts)).split()).isdisjoint(plain(words).split())
