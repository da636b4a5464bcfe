"""What the mailbox says: of what just happened, and of each mistake."""

from collections.abc import Mapping

from learn_app.i18n import N_

NOTICES: Mapping[str, str] = {
    "sent": N_("Your message has been sent. It is in “Sent”."),
    "deleted": N_("The message is in the trash. You can take it back."),
    "restored": N_("The message is back in its folder."),
    "kept": N_("What you wrote is kept. It is in “Drafts”."),
    "discarded": N_("The draft was thrown away."),
    "unwanted": N_("The message is in the junk. You can take it back."),
    "moved": N_("The message was moved."),
    "destroyed": N_("The message is deleted for good."),
    "back-again": N_("The message was lost. Here, it comes back."),
    "saved": N_("The file is on the computer, in “Downloads”."),
    "attached": N_("The file goes with your message."),
    "already-attached": N_("This file is attached already."),
    "signed-in": N_("You are signed in."),
}

SENTENCES: Mapping[str, str] = {
    "missing-recipient": N_("Who is it for? Fill in the first field."),
    "invalid-recipient": N_("An address is not whole. It needs an @ and a dot."),
    "missing-subject": N_("The subject is empty. Write 1 or 2 words."),
    "empty-message": N_("The message is empty. Write a few words."),
    "attachment-mentioned": N_("You wrote of a file, but there is none. Add it with the paperclip."),
    "forgot-attachment": N_("The message left without its file. Send it again, with the file."),
    "wrong-attachment": N_("The message left with another file. Write again, with the right one."),
    "wrong-recipient": N_("This message went to somebody else. Write again, and look at the first field."),
    "replied-to-all": N_("You replied to all: everybody reads your answer. Use “Reply”."),
    "replied-to-one": N_("Only 1 person gets your answer. Use “Reply to all”."),
    "began-reply-all": N_("“Reply to all” goes to everybody. Close it, then click on “Reply”."),
    "began-reply": N_("“Reply” goes to 1 person only. Close it, then click on “Reply to all”."),
    "addresses-shown": N_("Everybody sees these addresses. In “Bcc” (hidden copy), nobody does."),
    "wrong-copy": N_("This person should get a copy that is seen: in “Cc” (copy)."),
    "missing-copy": N_("Somebody did not get the copy. Write again, and look at the fields of copies."),
    "not-a-reply": N_("Open the message, then click on “Reply”."),
    "not-a-reply-to-all": N_("Open the message, then click on “Reply to all”."),
    "not-forwarded": N_("Open the message, then click on “Forward”."),
    "subject-does-not-match": N_("The subject is not the one asked for."),
    "body-does-not-match": N_("The message does not say what was asked for."),
    "not-kept": N_("The message has left. It should only be kept: close it without sending."),
    "password-sent": N_("Your password left in an e-mail. Never write it: nobody needs it but you."),
    "secret-sent": N_("A secret number left in an e-mail. Never write it, whoever asks for it."),
    "answered-unwanted": N_("You answered an unwanted message. Now they know that somebody reads them."),
    "clicked-link": N_("This link leads to a false site, {address}. Here, nothing opens."),
    "dangerous-attachment": N_("“{file}” may harm the computer. Here, nothing opens. Do not open it."),
    "already-saved": N_("“{file}” is on the computer already, in “Downloads”."),
    "wrong-message": N_("That was another message. You find it in the trash."),
    "wrong-message-moved": N_("That was another message. You find it in the folder, you can move it back."),
    "wrong-folder": N_("The message went to another folder. Open it there, then move it again."),
    "not-unwanted": N_("This message is not unwanted. You find it in the junk: take it back."),
    "deleted-for-good": N_("Deleted for good, a message is lost. Here, it comes back."),
    "missing-login": N_("Write the e-mail address first."),
    "incomplete-login": N_("The address is not whole. It needs an @."),
    "unknown-login": N_("There is no mailbox with this address. Look at each letter."),
    "missing-password": N_("Write the password."),
    "password-case": N_("Almost: small and capital letters count. Look at the Caps Lock key."),
    "wrong-password": N_("This is not the password. The eye button shows what you wrote."),
}
"""Feedback code → sentence: of the app and of the goals in it."""
