"""What is said about a form's answers, in sentences for the learner."""

from collections.abc import Mapping

from learn_app.exercises.desktop.form_world import Field
from learn_app.i18n import N_, Translator

PROBLEMS: Mapping[str, str] = {
    "missing": N_("This answer is missing."),
    "not-checked": N_("Tick this box to go on."),
    "not-chosen": N_("Choose an answer."),
    "no-file": N_("Choose a file first."),
    "letter-for-digit": N_("There is a letter among the digits: O or l."),
    "date-form": N_("Write the date like this: 25/12/1990."),
    "date-year": N_("Write the year with 4 digits."),
    "date-unreal": N_("This date does not exist. Day, month, year."),
    "date-swapped": N_("There are only 12 months. The day comes first, then the month."),
    "phone-letters": N_("Only digits here."),
    "phone-short": N_("Digits are missing."),
    "phone-long": N_("There are too many digits."),
    "email-at": N_("The @ sign is missing, or what is before it."),
    "email-ending": N_("The end of the address is missing."),
    "email-space": N_("There is no space in an e-mail address."),
    "postcode": N_("A postcode has 5 digits."),
    "number-letters": N_("Write a number, in digits."),
    "number-small": N_("The number is too small: {least} at least."),
    "number-large": N_("The number is too large: {most} at most."),
    "password-short": N_("The password is too short: {length} characters at least."),
    "password-capital": N_("A capital letter is missing."),
    "password-small": N_("A small letter is missing."),
    "password-digit": N_("A digit is missing."),
    "password-sign": N_("A sign is missing, such as ! or -."),
    "password-guessable": N_("This is too easy to guess. Leave out names and dates."),
    "not-the-same": N_("The two are not the same. Write it once more."),
    "file-format": N_("The site does not take this sort of file. Choose a file of the sort: {formats}."),
    "file-heavy": N_("This file is too heavy. Choose one of {size} at most."),
    "letters-wrong": N_("These were not the letters. Here are others."),
    "pictures-wrong": N_("A picture is missing, or there is one too many."),
}
"""Code of ``form_values.PROBLEMS`` → what stands beside the field."""

CODE_PROBLEMS: Mapping[str, str] = {
    "code-missing": N_("Write the code here."),
    "code-letters": N_("A code has only digits. Is there an O for a 0?"),
    "code-short": N_("Digits are missing. Look at the message again."),
    "code-long": N_("There are too many digits. Look at the message again."),
    "code-swapped": N_("The digits are right, but two have changed places."),
    "code-wrong": N_("This is not the code. Compare digit by digit."),
    "code-old": N_("This is the code from before. Take the one of the newest message."),
    "code-expired": N_("This code is no longer good, after 3 tries. Ask for a new one."),
}
"""Code of ``form_sending.CODE_PROBLEMS`` → what stands beside the code's field, and beside the stage."""

RULES: Mapping[str, str] = {
    "short": N_("{length} characters at least"),
    "capital": N_("1 capital letter"),
    "small": N_("1 small letter"),
    "digit": N_("1 digit"),
    "sign": N_("1 sign, such as ! or -"),
    "guessable": N_("No name, no date of birth"),
}

_FORMATS = {"pdf": N_("PDF"), "picture": N_("picture"), "text": N_("text")}

SENTENCES: Mapping[str, str] = {
    "form-invalid": N_("Look at what is marked in red."),
    "form-emptied": N_("The form is empty again. You can begin anew."),
    "left-unsaved": N_("What you wrote was not saved: it is gone. Next time, save the draft first."),
    "error-ignored": N_("The message is still there: read what stands in red below “{field}”."),
    "session-ended": N_("The site has logged you out: it is not your fault. Log in again."),
    "session-ignored": N_("The site asked whether you were there, and logged you out. Log in again."),
    "sent-twice": N_("You sent the same request twice. Once is enough: the number is the proof."),
    **CODE_PROBLEMS,
    "wrong-value": N_("Look again at “{field}”: it is not what was asked for."),
    "date-reversed": N_("In “{field}”, day and month have changed places."),
    "value-misplaced": N_("In “{field}”, you wrote what belongs into “{other}”."),
    "wrong-upload": N_("In “{field}”, it is not the file that was asked for."),
    "draft-incomplete": N_("The draft is saved, but something is still missing or wrong in it."),
    "answer-letter-for-digit": N_("In “{field}”, there is a letter among the digits: O for 0, or l for 1."),
    "answer-date-form": N_("In “{field}”, write the date like this: 25/12/1990."),
    "answer-date-year": N_("In “{field}”, write the whole year, with 4 digits."),
    "answer-date-unreal": N_("In “{field}”, the date does not exist. Count the days of the month."),
    "answer-date-swapped": N_("In “{field}”, the day comes first, then the month."),
    "answer-phone-letters": N_("In “{field}”, write only digits."),
    "answer-phone-short": N_("A telephone number has 10 digits. Some are missing."),
    "answer-phone-long": N_("A telephone number has 10 digits. There are too many."),
    "answer-email-at": N_("In an e-mail address, there is always an @ sign."),
    "answer-email-ending": N_("The end of the e-mail address is missing, after the @ sign."),
    "answer-email-space": N_("There is no space in an e-mail address. Take it away."),
    "answer-postcode": N_("A postcode has 5 digits. Count them."),
    "answer-number-letters": N_("In “{field}”, write a number in digits."),
    "answer-number-small": N_("In “{field}”, the number is too small."),
    "answer-number-large": N_("In “{field}”, the number is too large."),
    "answer-password-short": N_("The password is too short. Look at the list below it."),
    "answer-password-capital": N_("The password needs a capital letter. Look at the list below it."),
    "answer-password-small": N_("The password needs a small letter. Look at the list below it."),
    "answer-password-digit": N_("The password needs a digit. Look at the list below it."),
    "answer-password-sign": N_("The password needs a sign, such as ! or -."),
    "answer-password-guessable": N_("This password is too easy to guess. Leave out names and dates."),
    "answer-not-the-same": N_("The two are not the same. Click on the eye to compare them."),
    "answer-file-format": N_(
        "The site does not take this sort of file. Read what it takes, beside the button."
    ),
    "answer-file-heavy": N_("This file is too heavy for the site. Choose a smaller one."),
    "answer-letters-wrong": N_("These were not the right letters. The site shows others: try again."),
    "answer-pictures-wrong": N_("Look at the pictures again: one is missing, or there is one too many."),
}
"""Feedback code → sentence, for the acts on a form and the goals on it."""


def problem_words(translator: Translator, field: Field, problem: str) -> str:
    """Return the sentence beside a field; "" for no problem."""
    if not problem:
        return ""
    return translator.gettext(
        PROBLEMS[problem],
        least=field.least or 0,
        most=field.most or 0,
        length=field.length,
        formats=format_words(translator, field),
        size=size_words(translator, field.heaviest),
    )


def format_words(translator: Translator, field: Field) -> str:
    """Return which sorts of file a field takes."""
    return ", ".join(translator.gettext(_FORMATS[kind]) for kind in field.accepts)


def size_words(translator: Translator, kilobytes: int) -> str:
    """Return a file's size as people say it."""
    if kilobytes % 1000:
        return translator.gettext("{n} KB", n=kilobytes)
    return translator.gettext("{n} MB", n=kilobytes // 1000)
