"""English words of dates, windows and lead times."""

_MONTHS = (
    "january jan januar enero janvier gennaio",
    "february feb februar febrero février fevrier febbraio",
    "march mar märz maerz marzo",
    "april apr abril avril aprile",
    "may",
    "june jun juni junio juin giugno",
    "july jul juli julio juillet luglio",
    "august aug agosto août",
    "september sep sept septiembre septembre settembre",
    "october oct oktober octubre octobre ottobre",
    "november nov noviembre novembre",
    "december dec dezember diciembre décembre decembre dicembre",
)
_WEEKDAYS = (
    "monday mon mondays",
    "tuesday tue tues",
    "wednesday wed weds wednesay",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
)

VALUES: dict[str, dict[str, object]] = {
    "day": {
        "today": 0,
        "tonight": 0,
        "tomorrow": 1,
        "tmrw": 1,
        "tmr": 1,
        "tomorow": 1,
        "tommorow": 1,
        "tommorrow": 1,
        "tomorrow morning": 1,
        "tomorrow afternoon": 1,
        "day after tomorrow": 2,
        "the day after tomorrow": 2,
        "2moro": 1,
        "end of today": 0,
        "end of day": 0,
        "tomorrow evening": 1,
        "this afternoon": 0,
        "this evening": 0,
        "tomo": 1,
        "day after tmrw": 2,
    },
    "past_day": {
        "yesterday": -1,
        "this morning": 0,
        "the other day": -3,
        "last night": -1,
        "earlier today": 0,
    },
    "weekday": {name: index for index, names in enumerate(_WEEKDAYS) for name in names.split()},
    "week": {
        "this week": 0,
        "next week": 1,
        "the following week": 1,
        "the week after next": 2,
        "week after next": 2,
        "the coming week": 1,
        "nxt week": 1,
        "the end of this week": 0,
        "later this week": 0,
        "following week": 1,
    },
    "week_prefix": {
        "this": 0,
        "next": 1,
        "this coming": 0,
        "coming": None,
        "the coming": None,
        "nxt": 1,
        "the following": 1,
        "the next": 1,
    },
    "week_of_month": {
        f"{the}{nth} {full}week {of}": number
        for number, nths in (
            (1, "first 1st"),
            (2, "second 2nd"),
            (3, "third 3rd"),
            (4, "fourth 4th"),
            (-1, "last final"),
        )
        for nth in nths.split()
        for the in ("", "the ")
        for full in ("", "full ")
        for of in ("of", "in", "of the")
    },
    "weekend": {"this weekend": 0, "the weekend": 0, "next weekend": 1, "weekend": 0},
    "month": {
        "this month": 0,
        "next month": 1,
        "the month after next": 2,
        "the following month": 1,
        "month after next": 2,
        "nxt month": 1,
    },
    "month_name": {name: index for index, names in enumerate(_MONTHS, start=1) for name in names.split()},
    "third": {
        "early": 0,
        "mid": 1,
        "late": 2,
        "mid-": 1,
        "the middle of": 1,
        "middle of": 1,
        "the first third of": 0,
        "early in": 0,
        "late in": 2,
        "the beginning of": 0,
        "beginning of": 0,
        "the start of": 0,
        "start of": 0,
        "first half of": 3,
        "the first half of": 3,
        "second half of": 4,
        "the second half of": 4,
    },
    "month_edge": {
        **{f"end {month}": "end" for names in _MONTHS for month in names.split()},
        **{f"end-{month}": "end" for names in _MONTHS for month in names.split()},
        "end of": "end",
        "the end of": "end",
        "last day of": "end",
        "the last day of": "end",
        "last day of the month": "end",
        "the last day of the month": "end",
        "first day of": "first",
        "the first day of": "first",
        "month end": "end",
        "month-end": "end",
        "end of the month": "end",
        "the end of the month": "end",
        "eom": "end",
        "end of month": "end",
        "end month": "end",
        "months end": "end",
        "month's end": "end",
    },
    "week_edge": {
        "end of the week": 0,
        "the end of the week": 0,
        "end of week": 0,
        "eow": 0,
        "end of next week": 1,
        "the end of next week": 1,
        "end of this week": 0,
        "week's end": 0,
        "close of the week": 0,
    },
    "year_edge": {
        "end of the year": "end",
        "the end of the year": "end",
        "year end": "end",
        "end of year": "end",
        "year-end": "end",
        "eoy": "end",
    },
    "span": {
        "day": 1,
        "days": 1,
        "d": 1,
        "calendar days": 1,
        "week": 7,
        "weeks": 7,
        "wk": 7,
        "wks": 7,
        "month": 30,
        "months": 30,
        "fortnight": 14,
        "fortnights": 14,
        "days'": 1,
        "weeks'": 7,
        "day's": 1,
        "week's": 7,
        "calendar day": 1,
    },
    "hour_span": {"hour": 1, "hours": 1, "hrs": 1, "h": 1},
    "business_span": {
        "working days": 1,
        "business days": 1,
        "working day": 1,
        "business day": 1,
        "work days": 1,
        "workdays": 1,
        "bd": 1,
        "wd": 1,
        "weekdays": 1,
        "working weeks": 5,
    },
    "fixed_span": {
        "a fortnight": 14,
        "a couple of days": 2,
        "a couple of weeks": 14,
        "couple of days": 2,
        "couple of weeks": 14,
    },
    "ordinal_suffix": {"st": 1, "nd": 1, "rd": 1, "th": 1},
}

WORDS = {
    "numbered_week": "week | wk | cw | kw | calendar week | week no | week no. | week number",
    "date_label": (
        "delivery date | delivery day | new date | new delivery date | due date | ship date | shipping date | "
        "arrival date | required date | date | dates | dispatch date | despatch date | "
        "delivery window | window | slot | time slot | timeslot | delivery slot | revised date | date of delivery | "
        "new slot | new window | target date | requested date | requested delivery date | delivery deadline | "
        "new deadline"
    ),
    "that_date": "that date | that day | then | that | those dates",
    "date_by": (
        "by | before | no later than | not later than | until | till | latest by | at the latest by | "
        "prior to | up to | ahead of | by no later than | latest | by the latest | at latest | "
        "latest is | the latest is | on or before | not after | no later | by close of business on | by close of business | "
        "by close on | deadline | on or by | in time for | by or before"
    ),
    "date_from": (
        "from | after | not before | on or after | no earlier than | starting | starting from | as of | "
        "earliest | not earlier than | any time after | anytime after | from the | no sooner than | "
        "not until | any time from | anytime from | onwards from | not any earlier than | "
        "at the earliest | until after | till after | not until after | any day after | sometime after | "
        "after the"
    ),
    "date_on": (
        "on | for | to | the | of | in | during | at | around | sometime | any time | anytime | "
        "some time | week of | w/c | wc | dated | week commencing | the week of | week beginning | "
        "the week commencing"
    ),
    "date_between": "between | from | any time between | anytime between | any day between",
    "date_range": "and | to | - | through | until | till | thru | or",
    "date_after_suffix": "at the very earliest | at the absolute earliest | onwards | onward | or later | at the earliest | or after | earliest",
    "date_by_suffix": "at the very latest | at the absolute latest | at the outside | at the latest | latest | or earlier | or before | or sooner | at latest",
    "within": (
        "within | inside | inside of | in under | within the next | in less than | in max | "
        "in no more than | in at most | in the next | over the next | during the next | in the coming"
    ),
    "in": "in",
    "from_now": "from now | from today | time | of today",
    "lead": (
        "lead time | leadtime | lead-time | turnaround | production time | delivery time | lead times | "
        "delivery lead time | lead | turnaround time"
    ),
    "shift_earlier": (
        "earlier | sooner | bring forward | move up | move forward | bring it forward | "
        "bring that forward | advance | pull in | pull forward | ahead of schedule | expedite | "
        "forward | pull it in | move it up | early"
    ),
    "shift_later": (
        "later | push back | pushed back | delay | delayed | postpone | postponed | put back | put off | "
        "push out | hold back | back | hold | defer | deferred | push it back | delay it | move back | "
        "move it back | push that back | pushed out | slip | push"
    ),
}
