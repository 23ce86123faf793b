# Short texts of the interface: buttons, notices, lines. Long texts are in content/pages.

## Telegram's menu
command-start = Home and my choices
command-guide = Log in to Damancom, step by step
command-pdf = The guide as a PDF, to print or to keep
command-deadline = Next declaration deadline
command-portal = Does Damancom work right now?
command-faq = Frequent questions
command-language = Choose the language
command-help = What I can do for you
command-privacy = What is kept about you
command-forget = Erase what is kept about you
command-questions = Questions for the Order (officers)
command-guide_pdf = Official PDF document (officers)
command-board = What is being asked right now (officers)
command-awaiting = What is still to be confirmed (officers)
command-stats = Figures without names (officers)
command-status = Health of the bot (who runs it)
bot-short-description = Get into Damancom on time. Pharmacists helping each other. I never ask for a code or a password.
bot-description = I help you log in to Damancom step by step, tell you the next deadline and answer your questions, in French, Arabic and English. I am not the CNSS, and I will never ask for your identifier, your password or your code. Press Start.

## Home
home-guide = 🔑 Log in to Damancom
home-announce = ✍ Write an announcement
welcome-role = 🗂 Your role: { $role }. Your commands are in the menu; /help explains them.
home-deadline = 📅 Deadline
home-faq = ❓ Questions
talk-hello = Hello! What can I do for you? Ask your question, or choose:
talk-peace = Wa alaykum salam! What can I do for you? Ask your question, or choose:
talk-morning = Good morning! What can I do for you? Ask your question, or choose:
talk-evening = Good evening! What can I do for you? Ask your question, or choose:
talk-how = Hello! All is well, thank you. What can I do for you?
talk-thanks = You are welcome.
talk-joy = Glad to hear it!
talk-ok = Very well. I am here if you need me.
talk-bye = Goodbye, and all the best!
talk-sorry = It is nothing, please go on.
talk-slip = No harm done: nothing was changed.
talk-who = I am Confrère, a bot that helps pharmacists get into Damancom and declare in time. I am neither the CNSS nor the Order. What can I do for you?
talk-robot = Yes, I am a robot: I answer with texts written beforehand. For a person of the Order to read you, write your question: I will offer to pass it on.
talk-being = No, I am not a person, I am a robot: I answer with texts written beforehand. For a person of the Order to read you, write your question: I will offer to pass it on.
talk-help = Of course. Tell me in one sentence what is wrong, or choose:
talk-ask = Please do: ask your question in one sentence, or choose:
talk-confused = Sorry, I was not clear. Tell me in one sentence what you want to do, or choose:
talk-insult = I am sorry I did not help. A person of the Order can read your question:
talk-human = 💬 Reach a person
talk-success = Well done! If you have not declared yet, here is the date:
talk-yes = Very well. I am here if you need me.
talk-no = All right. I am here if you need me.
talk-again = I am still here: ask your question, or choose:
talk-proxy = No, I cannot declare for anybody: I have no access to Damancom, and I never ask for a code. I can show you how it is done:
talk-price = I never ask for money. As for Damancom, our sources do not say whether the portal is paid; the CNSS can tell you:
talk-institution = No: I am neither the CNSS nor the Order. I am a bot that helps colleagues; my answers say where they come from, and only approved announcements are official.
talk-misread = Sorry, I misunderstood. Please say it another way, in one sentence; someone at the Order can read you too:
talk-picture = Yes: send the screenshot, with no code, password or identifier on it. I do not keep it.
talk-shop = No, I sell nothing and know nothing of medicines: I help to declare wages to the CNSS. What are you looking for?
talk-foreign-tax = Taxes are not my field: I only help to declare wages to the CNSS. Your accountant will answer better than I can.
talk-foreign-order = I know neither the contribution nor the fees of the Order: I help to declare wages to the CNSS. The Order will answer you:
talk-foreign-other = That is not my field: I only help to declare wages to the CNSS.
talk-foreign-again = I cannot help with that either: I only know how wages are declared to the CNSS.
talk-lost = What did you lose or forget?
talk-long = Sorry to have been long. Tell me in a few words what you are looking for.
talk-repeat = ↑ My last answer is here.
talk-still = What does not come, or does not work?
talk-what = What is it about? One sentence is enough, or choose:
talk-next = Let us try something else:
talk-then = And then:
talk-left = All that is left is to declare, if it is not done:
talk-told = ↑ I have just answered that. If it was not enough:
talk-told-alike = ↑ What I know about this is in that answer. If your case is another one:
talk-told-date = ↑ It is the same date, the one in that answer. If your case is another one:
talk-sure = ↑ That is what the sources named below this answer say; nothing more is confirmed. A person of the Order can read you:
talk-human-left = I have said all I know about this. A person of the Order can read you:
talk-human-again = I am sorry, I have nothing more to offer. Describe what the screen says, or ask the Order:
talk-human-asked = Of course. Write your question: a person of the Order will read it.
talk-call-asked = Nobody telephones from here. Write your question: a person of the Order will read it and reply here in writing.
talk-rephrased = Sorry. Here is the point, in short. If a doubt is left, a person can explain it:
talk-clock = Today is { $date }, and it is { $time } in Morocco.
talk-today = Today is { $date }.
talk-today-yes = Yes, today is { $date }.
talk-differs = Your screen may differ: our steps come from a colleague who followed them in July 2025, and I cannot see the portal. Look for a similar label, or send me a screenshot without code, password or identifier. Otherwise a person of the Order can answer you.
talk-which = Which one? Press it, or answer with its number (1 to { $count }):
talk-which-again = Press the question that is yours (1 to { $count }), or put it another way:
talk-otherwise = All right, it is none of these. Tell me another way, in one sentence, or choose:
talk-cancelled = Cancelled: I am not waiting for anything from you.
talk-left-off = All right, let us leave it. A person of the Order can read you, too:
talk-stop = What should I stop? Press the button; you can change your mind with /start.
talk-stop-reminders = 🔕 Stop the reminders
talk-stop-announcements = 🔕 Stop the announcements
talk-announce-off = You will receive the approved announcements of the Order and the CNSS here, whenever there are any.
talk-announce-button = 📣 Receive the announcements
talk-announce-on = That is already so: you receive the approved announcements.
talk-silent = That is already so: I send you neither reminders nor announcements. I only answer when you write to me.
talk-silent-else = I send you nothing else.
talk-darija = Yes: write to me in Darija, and I answer in Darija.
talk-languages = You may write to me in English, French, Arabic or Darija: I answer in the same. For my menus and messages:
not-sure-again = I am not sure of this one either. The simplest is to choose a theme, or to ask the Order.
kind-word = Thank you! I am here for Damancom: ask me your question, or choose:
kind-recording = Thank you! I can neither listen to this message nor watch it. One sentence is enough, mistakes and all; or choose:
phone-not-needed = I do not need your telephone number, and I do not keep it. What can I do for you?
one-word = I did not understand that word alone. A sentence helps me, for example “I do not receive the code”; or choose:
reminders-off = 🔕 Reminders: off
reminders-on = 🔔 Reminders: on
announcements-off = 🔕 Announcements: off
announcements-on = 📣 Announcements: on
reminders-on-done = Reminders are on: { $days }, at { $time }. You can stop them here at any time.
reminders-off-done = Reminders are off. You will not receive any more.
announcements-on-done = Noted: you will receive the approved announcements of the Order and the CNSS when there are any.
announcements-off-done = Noted: you will not receive announcements.
region-ask = 📍 My region (optional)
region-is = 📍 { $region }
region-choose = Which is your region? It is optional: it will be used to send you your region’s announcements.
region-none = Rather not say
region-set = Noted.
group-ask = To ask me something here: name me, @{ $name }, or reply to one of my messages.
group-own = This is done in private, between you and me: open our chat.
group-reminders = 🔔 Reminders of this group
group-themes = ❓ Questions by theme, in private
group-region-ask = 📍 Region of this group
group-region-choose = In which region is this group? It will also get the announcements of that region.
language-choose = Which language would you like my answers in?
language-set = Noted: I will answer in English.
back = ◀ Back
cancel = Cancel
awaited-yes = ✅ Yes
awaited-no = No, something else
awaited-address = All right, this address is not kept. An address alone is no question: what would you like to know about it?
awaited-late = This question no longer awaits an answer: nothing was kept.

## Guide
guide-in-short = 🔑 Log in
guide-otp = SMS code
guide-eid = e-ID
guide-otp-button = 📱 With the SMS code (OTP)
guide-eid-button = 🪪 With the digital identity (e-ID)
guide-resume = ▶ Resume at step { $step }
guide-only-there = 🔒 Type them on damancom.ma only. If a person is asking for them, give nothing.
guide-step = Step { $number } of { $total }
guide-finished = ✅ Done
guide-all = 🖼 In pictures
guide-step-by-step = 👣 Step by step
guide-i-am-stuck = 🆘 I am stuck
guide-stuck = Step { $step }: what is the problem?
guide-back-to-step = ◀ Back to step { $step }
guide-stuck-where = Where are you stuck?
guide-back-to-all = ◀ All steps
guide-seen = Screens seen on { $date }; they may have changed since.
guide-done = Well done, you are in Damancom. What is left is to declare: once done, press “I have declared”.
guide-again = ↺ See the guide again
guide-in-private = The guide opens in a private chat: one step at a time, at your own pace.
guide-which = 🤔 Which one to choose?
guide-stopped-at = Last time ({ $guide }) you stopped at step { $step }.
guide-more = 📄 PDF, pictures, share
guide-print = 🖨 PDF for printing
guide-print-short = 🖨 PDF
guide-phone = 📱 PDF for the phone
guide-share = ↗ Send to my assistant
guide-share-words = Damancom, step { $number } of { $total }: { $title }
guide-share-how = Forward this message, or use the button: the link opens exactly this step.
guide-share-send = ↗ Choose whom to send it to
whatsapp = WhatsApp
whatsapp-share = Share on WhatsApp
pdf-caption = { $guide }. Mutual help among colleagues: in case of doubt, the CNSS document prevails.
pdf-in-private = This group does not accept files: open a private chat to receive the PDF.
pdf-button = 📄 Get the guide as a PDF
pdf-otp = 📱 The guide for the SMS code (OTP)
pdf-eid = 🪪 The guide for the e-ID
private-command = That is done in a private chat, between you and me.
open-private = Open a private chat
open-portal = 🌐 Open Damancom
previous = ◀ Previous
next = Next ▶

## Weather of the portal
portal-button = 🌦 Does it work right now?
portal-title = Damancom right now
portal-now-works = ✅ It works for most: { $count } of { $total } colleagues, in { $minutes ->
    [30] the last half hour
    [60] the last hour
   *[other] the last two hours
}.
portal-now-mixed = ⚠️ It works for some only: { $count } of { $total } colleagues, in { $minutes ->
    [30] the last half hour
    [60] the last hour
   *[other] the last two hours
}.
portal-now-blocked = ⛔ It is blocked for most: { $count } of { $total } colleagues, in { $minutes ->
    [30] the last half hour
    [60] the last hour
   *[other] the last two hours
}.
portal-now-unknown = ❔ I cannot tell: { $total ->
    [0] no colleague has said anything
    [one] { $total } colleague has said something
   *[other] { $total } colleagues have said something
} in { $minutes ->
    [30] the last half hour
    [60] the last hour
   *[other] the last two hours
}, it takes { $fewest }.
portal-voices = This is what colleagues say by pressing a button; it does not come from the CNSS.
portal-best = By { $total } answers of colleagues in ten days, the hours when one gets in best: { $hours }.
portal-best-hour = { $span } ({ $works } of { $total })
portal-span = { $begin } to { $end }
portal-say-works = ✅ It works here
portal-say-blocked = 🆘 It is blocked here
portal-said = Thank you, noted.
portal-watch = 🔔 Tell me when it works again
portal-unwatch = 🔕 Do not tell me
portal-watching = 🔔 Noted: I will tell you once, when it works again. Without news by { $date } at { $time }, I forget your request.
portal-watch-works = It works for most already: try now.
portal-unwatched = All right: I will not tell you.
portal-works-again = ✅ Damancom works again for most: { $count } of { $total } colleagues get in. This was the message you asked for; there will be no other.
portal-in-private = Say how it is for you
portal-alert = ⛔ Damancom is blocked: { $count } of { $total } colleagues say so, in the last half hour. Do you want to announce it? Nothing leaves without you.
portal-alert-write = ✍ Write an announcement
portal-alert-leave = Nothing
portal-alert-left = All right: nothing is announced. I will not ask you again about this outage.
portal-announcement = Damancom is blocked right now for most colleagues ({ $count } of { $total } in the last half hour). Try again later, and keep a screenshot that shows the time. The deadline does not change unless an official announcement says so.

## Moving to another bot
moving-offer = 📦 This bot is to move to { $bot }: the person who runs it prepares that. Would you like to announce it? Nothing leaves without you.
moving-write = ✍ Write the announcement
moving-announcement = This bot moves. Go on here: { $bot }. Open this link and press “Start”: your choices are there already. In a group, an administrator adds the new bot. When in doubt, check this message with /verify. We never ask for a code or a password.
moving-welcome = 📦 I am moving: go on with { $bot }, your choices are there already. Announcement { $number } says so; /verify checks it.
moving-arrived = 📦 The bot has moved: it goes on here, in { $bot }, as announcement { $number } said. This is in the record of decisions.

## Health of the bot, for who runs it
health-title = { $count ->
    [0] The bot is well
    [one] One thing to look at
   *[other] { $count } things to look at
}
health-poll = Telegram answered
health-pump = Last turn of sending
health-clock = Clock, apart from Telegram’s
health-database = Database
health-disk = Free room on the disk
health-copy = Last backup
health-memory = Memory of the bot
health-up = Running for
health-version = Version
health-deliveries = Messages to send
health-inbox = Messages received, to handle
health-tickets = Questions that nobody has taken
health-record = Record of decisions
health-record-is = { $state ->
    [cut] cut
   *[sound] whole
}
health-search = Search for answers
health-search-is = { $state ->
    [learning] learning
    [behind] behind
   *[ready] up to date
}
health-ago = { $span } ago
health-seconds = { $count } s
health-size-small = { $size } MB
health-size-large = { $size } GB
health-never = none
health-moment = { $date }, { $time }
alarm-damaged = ⛔ The database was found damaged on { $date } at { $time }, and the bot stopped. Check it with « python -m bot doctor », then restore a backup if that is not done yet.
alarm-record = ⛔ The record of decisions is no longer the one that the bot noted: its end was cut off, or it was rewritten. Official answers and values are suspended. Run « python -m bot audit verify », which says what is missing. Then restore a backup and restart the bot.
alarm-foreign = ⛔ An announcement stopped: Telegram does not know its chats (« chat not found »). Check that BOT_TOKEN and CONFRERE_DATA_DIR belong to the same bot before you let it go on.
alarm-silent = ⚠️ Since { $date } at { $time }, Telegram has given the bot nothing. Check the connection of the server, then that no other program uses the same token; no message is lost.
alarm-disk = ⚠️ The disk is nearly full: { $free } is free. Make room, because a full disk stops the bot.
alarm-clock = ⚠️ The clock of the server is { $apart } apart from that of Telegram. Set it by NTP, else reminders leave at the wrong hour.
alarm-copies = ⚠️ The last backup is of { $date } at { $time }. Run « python -m bot backup », and see why that no longer happens every night.
alarm-over = ✅ It is repaired: { $cause ->
    [damaged] the database is sound.
    [record] the record of decisions is whole.
    [foreign] no announcement stands still any more.
    [silent] Telegram answers again.
    [disk] there is room on the disk again.
    [clock] the clock is right.
   *[copies] there is a recent backup.
}

## Questions of the moment, figures of questions
board-title = What is being asked right now
board-none = No open question in the last 24 hours.
board-calm = Nothing out of the ordinary: in the last 24 hours, no unanswered question came from 3 people or more.
board-button = 📈 What is being asked right now
board-since = { $count } people since { $time }, unanswered
board-since-yesterday = { $count } people since yesterday { $time }, unanswered
board-since-topic = the bot has answered it { $count } times since { $time }
board-since-yesterday-topic = the bot has answered it { $count } times since yesterday { $time }
board-last = last hour: { $count }, usually: { $usual }
board-others = { $count ->
    [one] One more unanswered question, from too few people to be shown here: /questions
   *[other] { $count } more unanswered questions, each from too few people to be shown here: /questions
}
board-answer = ✍ Answer { $number }
board-read = 📄 Answer to { $number }
board-announce = 📣 Announce { $number }
board-announcement-topic = Many colleagues are asking right now: “{ $title }”. This bot has the answer: ask it the question.
board-announcement = Several colleagues are asking the same question right now: “____”. We are checking it and will give you the answer here.
figures-button = 📊 Questions: who answers
figures-title = Who answers the questions
figures-since = Questions since { $since }, without names
figures-none = No question since { $since }.
figures-whole = Answered by the bot: { $bot } · by a colleague or the Order: { $people } · unanswered: { $nobody }
figures-replies = First reply of a person, in opening minutes: one in two within { $half }, nine in ten within { $most } (replies: { $count })
figures-replies-few = First reply of a person
figures-share = { $what }: { $percent } ({ $part } of { $whole })
figures-few-one = { $what } ({ $count })
figures-few = Too few for a figure: { $what }
figures-table = 📄 Table (CSV)
figures-no-theme = No theme
figures-other-themes = Other themes
figures-column-theme = Theme
figures-column-bot = The bot
figures-column-people = A colleague or the Order
figures-column-nobody = Unanswered
figures-column-total = Total
figures-column-whole = All
figures-column-what = Measure
figures-column-number = Number
figures-column-of = Of
figures-column-p50 = First reply, opening minutes, one in two
figures-column-p90 = First reply, opening minutes, nine in ten
figures-column-helped = Answers of the bot found useful
figures-column-rated = Answers of people found useful
figures-column-reopened = Questions reopened
figures-column-kept = Announced times kept

## Official documents
document-title = Official { $authority } document of { $date }
document-particulars = { $pages ->
    [one] { $pages } page · fingerprint { $fingerprint }
   *[other] { $pages } pages · fingerprint { $fingerprint }
}
document-notice = { $title }: an officer asks for your approval.
document-decided-approved = { $title }: approved and published by { $by }.
document-decided-rejected = { $title }: rejected by { $by }, nothing is published.
document-told-published = 🏛 { $by } approved and published: { $title }. Proposed by: { $proposer }.
document-told-withdrawn = ⛔ { $by } withdrew: { $title }. It is no longer offered to anyone. Proposed by: { $proposer }. Approved by: { $approver }. If that is a mistake, propose it again and have a second officer approve it. In doubt about { $by }? Stop everything.
document-open-closed = 👁 See this document
document-is-current = ✅ This is the official document in force: { $title }.
document-is-outdated = ⚠️ This document was official once ({ $title }) but is no longer in force. Do not rely on it.
document-is-ours = ✅ This is our own guide, up to date. It is not a CNSS document.
document-is-ours-older = ⚠️ This is our own guide, in an older version. Take today’s.
document-is-unknown = ❓ I do not know this file: it is not ours, or it was altered. Enter no identifier and no code because of it.
document-not-kept = I only compared its fingerprint; the file is neither kept nor passed on.
document-propose = 🏛 Propose as official document
document-how-to = To publish an official document, send me the PDF with this caption: { $example } (who, date, language). A second officer has to approve it.
document-incomplete = Something is missing: choose below.
document-date-how = For the date of the document, write: { $example }
document-not-understood = I did not understand: { $words }.
document-submit = ✅ Ask for approval
document-discard = 🗑 Delete this draft
document-approve = ✅ Approve and publish
document-reject = ✖ Reject
document-withdraw = ⛔ Withdraw this document
document-withdraw-sure = ⛔ Yes, withdraw it now
document-done-submit = The other officers have been told. Nothing is published before one of them agrees.
document-done-submit-nobody = Noted, but no other officer has started the bot yet: nobody could be told. Nothing is published before one of them agrees.
document-done-discard = Draft deleted.
document-done-approve = Published: everyone finds it at the head of the buttons of /guide and /pdf.
document-done-reject = Rejected: nothing is published.
document-done-withdraw-sure = Withdrawn: this document is no longer offered.
document-older = A newer document is in force already for this institution and language. If it is wrong, withdraw it first.
document-state-draft = Draft
document-state-waiting = Waiting for approval
document-state-published = In force
document-state-rejected = Rejected
document-state-withdrawn = Withdrawn
document-state-replaced = Replaced
document-defect-too-big = This file is too big: 20 MB at most.
document-defect-empty = This file is empty.
document-defect-not-pdf = This is not a PDF: I can only check PDFs.
document-defect-locked = This PDF is protected by a password. Send a version without protection.
document-defect-unreadable = This PDF is damaged or does not open normally.
document-defect-too-long = This PDF has more than 500 pages.

## Figures
stats-guide = The guide since { $since }
stats-guide-line = { $guide }, { $spoken } · began: { $began } · last step: { $reached } · got in: { $finished } · asked for help: { $stuck }
stats-guide-none = Nobody has opened the guide since { $since }.

## Deadline
deadline-title = 📅 Next deadline
deadline-following = 📅 Then, for the wages of { $month }
deadline-countdown = { $days ->
    [0] It is today.
    [one] { $days } day left: it is tomorrow.
   *[other] { $days } days left.
}
deadline-month = For the wages of { $month }.
deadline-extension = Exceptional date for this month, instead of { $normal }. { $by }
deadline-extension-again = Exceptional date for this month: { $moves }. { $by }
deadline-by = Announced on { $announced } ({ $authority }).
deadline-by-undated = Announced by: { $authority }.
deadline-announced-by = This date comes from an announcement: { $authority }, { $announced }.
deadline-announced-by-undated = This date comes from an announcement: { $authority }.
deadline-rule = Usual rule: declaration and payment by the { $day }th of the following month at the latest, that day included. The closing hour is not known: each month, aim for the { $before }th or the { $eve }th.
deadline-rule-known = Usual rule: declaration and payment by the { $day }th of the following month at the latest, that day included. Each month, aim for the { $before }th or the { $eve }th.
deadline-rule-plain = Usual rule: declaration and payment by the { $day }th of the following month at the latest, that day included. The closing hour is not known: do not wait for the last moment.
deadline-rule-plain-known = Usual rule: declaration and payment by the { $day }th of the following month at the latest, that day included. Do not wait for the last moment.
deadline-rule-hour = Latest hour on the last day: { $hour }.
deadline-lead = { $days ->
    [0] { $date }, today
    [one] { $date }, tomorrow
   *[other] { $date }, { $days } days left
}
deadline-lead-past = { $days ->
    [one] { $date }, that was yesterday
   *[other] { $date }, that was { $days } days ago
}
deadline-past = { $days ->
    [one] The date for the wages of { $month } is past: it was yesterday, { $date }.
   *[other] The date for the wages of { $month } is past: it was { $date }, { $days } days ago.
}
deadline-late-advice = Not declared yet? Declare and pay all the same, as soon as you can: the surcharge grows each month.
deadline-yes = Yes.
deadline-no = No, not to our knowledge.
deadline-moved-later = Yes: the deadline is extended.
deadline-moved-earlier = No: the date has been brought forward.
deadline-moved-not = No, not to our knowledge: we know of no extension for the wages of { $month }. The date remains:
deadline-moved-again = { $count ->
    [one] We know of one extension only: { $moves }.
   *[other] Yes: { $moves }.
}
deadline-from-to = from { $before } to { $after }
deadline-then = { $before }, then to { $after }
deadline-no-for = Not { $date }, as far as we know.
deadline-no-more = No, the date has changed:
deadline-monthly-only = Wages are declared every month, not by quarter. The next date:
deadline-no-stays = No, not to our knowledge. The date remains:
deadline-in-time = Yes, until { $date } included.
deadline-not-in-time = No: the deadline is { $date }.
deadline-late-then = That would be late: the deadline is { $date }. Declare and pay all the same, as soon as you can.
deadline-good-then = That would be in time, until { $date } included.
deadline-late-day = On { $day } that would be late: the deadline is { $date }. Declare and pay all the same, as soon as you can.
deadline-good-day = On { $day } that would be in time: the deadline is { $date }.
deadline-too-late-no = No, until { $date } included.
deadline-too-late-yes = Yes: the deadline is { $date }.
deadline-weekday-other = No: that day is { $date }.
deadline-still-time-yes = Yes, there is still time.
deadline-still-time-no = No, there is still time.
deadline-still-time-plain = There is still time.
deadline-moved-later-plain = The deadline is extended.
deadline-moved-earlier-plain = The date has been brought forward.
deadline-moved-not-plain = We know of no extension for the wages of { $month }. The date remains:
deadline-moved-before = Yes, for the wages of { $month }: until { $date }, now past. For what follows we know of no extension. The date:
deadline-announced = ⚠️ Announcement no. { $number } speaks of { $date }; our calendar still says { $due }.
deadline-by-rule = By the usual rule: we know of no exception for that month.
deadline-moves = Wages of { $month }, usual date: { $normal }.
deadline-move = • { $date }: { $by }
deadline-move-by = announced on { $announced } ({ $authority })
deadline-move-by-undated = { $authority }
deadline-weekend = That day is a { $weekday }. No confirmed rule grants an extra day.
deadline-holiday = That day is a { $weekday } and a public holiday ({ $holiday }). No confirmed rule grants an extra day.
deadline-safe = Declare by { $date } at the latest.
deadline-safe-now = Declare right now.
deadline-later = After that: { $dates }.
deadline-later-off = { $date } (better { $safe })
sources = { $count ->
    [one] Source:
   *[other] Sources:
}
source-testimony = colleague
source-official = official
source-press = press
source-law = law
source-code = code
source-project = Confrère

## Questions
faq-themes = Choose a theme, or write your question in your own words.
faq-did-you-mean = I am not sure I understood. Is it one of these questions?
faq-did-you-mean-again = Is it rather one of these?
none-of-these = None: ask the Order
vote-yes = 👍 Helpful
vote-no = 👎 Not helpful
vote-yes-thanks = Thank you.
vote-no-thanks = Thank you, noted. You can ask the Order.
faq-said-above = ↑ I have just answered that in this message.
faq-group-doubt = I am not sure I understood, and I would rather not be wrong: ask me in a private chat.
missed-button = 🔎 Questions not understood
missed-title = Questions without a good answer in the last 30 days, without names
missed-none = No question was misunderstood in the last 30 days.
missed-line = { $count ->
    [one] asked once · this week: { $week } · the week before: { $before }
   *[other] asked { $count } times · this week: { $week } · the week before: { $before }
}
missed-answer = ✍ Answer { $number }
missed-wordless = { $count ->
    [one] One more, whose words looked like a secret: they were not kept.
   *[other] { $count } more, whose words looked like a secret: they were not kept.
}
missed-drafts = { $count ->
    [one] { $count } answer waits for an answer editor.
   *[other] { $count } answers wait for an answer editor.
}
draft-ask = What should be answered to “{ $words }”? Reply to this message: an answer editor will make it a topic of the FAQ.
awaited-draft-answer = Is this the answer to the question that was not understood?
draft-kept = Kept for an answer editor. Nothing is published before they have read it, and those who asked are not told.
not-my-question = This is not my question
ask-order = 🙋 Ask the Order
ask-confirm = This is what goes, without your name, with “pharmacist, { $region }, { $spoken }”. A colleague or the Order will read it. Send it?
written-fr = in French
written-ar = in Arabic
written-en = in English
written-ary = in Darija
written-ary-latn = in Darija, Latin letters
ask-send = Send
awaited-question = I take this for your question to the Order.
ask-bot = No, just to the bot
ask-sent = Your question is number { $number }.
asked-not-done = Nothing is done yet: tap “{ $button }”, or write “yes”.
asked-not-sent = Your question has not been sent yet: tap “{ $button }”, or write “yes”.
asked-which = Nothing is done yet: tap the button that fits.
ask-cancelled = Nothing was sent.
questions-open = 👁 See the questions
questions-none = No question is waiting.
questions-none-open = No other question is waiting.
questions-held = { $count ->
    [one] { $count } answer to read before it goes
   *[other] { $count } answers to read before they go
}
question-held = Not sent yet: { $why }. Somebody else than its author has to read it.
question-look = 👁 Read no. { $number }
questions-title = { $count ->
    [one] { $count } question is waiting
   *[other] { $count } questions are waiting
}
# Official answers: given once, for everybody
official-mark = 📣 Official answer
official-button = 📣 Official answers
official-title = Official answers
official-none = No official answer is being prepared or in force.
official-source = Official answer: { $authority }
official-head = Official answer no. { $number } · { $authority }
official-elsewhere = This answer exists only in { $name } for now:
official-unwritten = ⚠ No text in: { $names }. Whoever reads that language gets the answer as it is, with a line that says so.
official-missing = ⚠ still missing
official-phrasings = { $count ->
    [0] No phrasing by colleagues: it is found by its titles.
    [one] One phrasing, as colleagues wrote it, beside the titles. Remove it if it names somebody.
   *[other] { $count } phrasings, as colleagues wrote them, beside the titles. Remove those that name somebody.
}
official-look-twice = 👁 To check before approving: { $why }.
official-write = ✍ { $name }
official-add = ➕ A phrasing
official-ask-phrasings = How do your colleagues ask this question? One phrasing a line, in reply to this message.
official-lacks-phrasings = It takes words, 200 characters at most a phrasing, and 12 phrasings at most in all. Nothing was added.
official-lacks-markup = Write without tags: “<b>” would be read as it stands.
official-lacks-unseen = This text holds signs that cannot be seen. Type it again, without copying. Nothing was kept.
official-rude = a word that may hurt
official-rude-words = idiot idiots stupid moron morons fool fools dumb bastard bastards asshole shit
official-said-wrong = wrong | that’s wrong | that is wrong | this is wrong | it’s wrong | this answer is wrong | your answer is wrong | false | that’s false | that is false | this is false | not true | that’s not true | this is not true | it’s not true | incorrect | this is incorrect | you are wrong
official-denied = Thank you for saying so: it is noted, and those responsible for this official answer are told.
official-drop = ✖ { $number }
official-ask = Write in { $name }, as a reply to this message: the question on the first line, the answer below.
official-begun = Draft no. { $number } is ready. Open it in private: /questions, “Official answers”.
official-state-draft = draft
official-state-waiting = waits for a second officer
official-state-live = in force
official-state-rejected = turned down
official-state-withdrawn = withdrawn
official-state-retired = now among the bot’s own answers
official-submit = 📨 Ask for approval
official-discard = 🗑 Delete the draft
official-approve = ✅ Put into force
official-reject = ✖ Turn down
official-withdraw = ↩ Withdraw
official-lacks-language = The answer is missing: write it in one language at least.
official-lacks-numbers = The three languages do not tell the same numbers: { $numbers }.
official-lacks-asks = The answer asks for a code, a password or an identifier. Nobody here ever asks for one.
official-lacks-secret = There is a code, a phone number or an address in a text. Rewrite it without that.
official-lacks-page = A text cannot be published as it is: too long, or a date written in the title.
official-lacks-replaces = It would take the place of the answer “{ $title }”, which the bot already gives to “{ $words }”. Remove the phrasing that comes near it (✖), or change the question.
official-lacks-altered = This text is no longer the one that was submitted: nothing is in force. Tell whoever runs the bot, then begin the request again.
official-about = Official answer { $number }: “{ $question }”
official-begun-draft = You have begun an answer to this question already: here it is. Nothing else is begun.
official-begun-waiting = { $by } has already proposed an answer to this question; it waits for approval. Nothing else is begun.
official-reaches = { $count ->
    [0] Nobody will be told: the bot knows of nobody who asked it and whom it may tell.
    [one] { $count } person who asked it, of the bot or of the Order, will be told, once.
   *[other] { $count } people who asked it, of the bot or of the Order, will be told, once.
}
official-notice = 📣 Official answer no. { $number } ({ $authority }) waits for your approval.
official-effect = { $count ->
    [0] Nobody asked this in the last 30 days, 0 existing answers changed.
    [one] Answers 1 person who asked in the last 30 days, 0 existing answers changed.
   *[other] Answers { $count } people who asked in the last 30 days, 0 existing answers changed.
}
official-decided-approved = ✅ Official answer no. { $number } is in force, approved by { $by }.
official-decided-rejected = ✖ Official answer no. { $number } was turned down by { $by }.
official-decided-withdrawn = ↩ Official answer no. { $number } was withdrawn by { $by }.
official-done-submit = The other officers are told. Nothing is in force before one of them approves.
official-done-submit-nobody = Noted, but no other officer can approve it yet: nothing is in force.
official-done-discard = Draft deleted.
official-done-approve = { $count ->
    [0] In force from now on. Nobody is told: of those who had asked it none can be (words erased, chat blocked), or they said no.
    [one] In force from now on. { $count } person who had asked it is told, once.
   *[other] In force from now on. { $count } people who had asked it are told, once.
}
official-done-reject = Turned down: nothing changes.
official-done-withdraw = Withdrawn: the bot does not give it any more. Those who had received it are told, once.
official-told = 📣 You had asked this question. There is an official answer now:
official-untold = 🔕 Do not tell me again
official-tell = 🔔 Tell me again
official-will-tell = You will be told when one of your questions is answered.
official-will-not-tell = You will not be told any more.
official-learnt-unknown = Being measured more finely, about a minute more: those whose question it recognises will be told too.
official-learnt-yes = The search will learn it: other ways of asking will find it too.
official-learnt-no = The search does not learn it (other answers would change, or measuring failed): only words close to its phrasings find it.
official-unlearnt = ℹ Official answer no. { $number } stays in force, but only words close to its phrasings find it: the search could not learn it without a risk to other answers.
official-found-by = { $count ->
    [0] It is found by its titles.
    [one] It is found by its titles and one phrasing by a colleague:
   *[other] It is found by its titles and { $count } phrasings by colleagues:
}
official-never = 🔒 Never send a code or a password, to anybody.
official-late = This comes too late: answer no. { $number } is no draft any more. Nothing was kept.
official-lacks-long = That is too long: 120 characters at most for the question, 3,000 for the answer. Nothing was cut: please shorten it.
official-lacks-repeats = The answer is missing: write the question on the first line, the answer below.
official-state-taken-back = taken back by its author
official-take-back = ↩ Take my request back
official-again = ✍ Use these texts again
official-view = 👁 Read it again
official-done-taken-back = Taken back: nobody has to approve it any more. Your texts are kept.
official-decided-taken-back = ↩ Official answer no. { $number } was taken back by its author, { $by }.
official-withdraw-ask = { $count ->
    [0] Withdraw official answer no. { $number }? The bot will not give it any more. Nobody has received it yet.
    [one] Withdraw official answer no. { $number }? The bot will not give it any more. The person who received it will be told.
   *[other] Withdraw official answer no. { $number }? The bot will not give it any more. The { $count } people who received it will be told.
}
official-withdraw-surely = ↩ Yes, withdraw it
official-gone = ⛔ Official answer no. { $number } ({ $authority }) is withdrawn: please disregard it.
official-doubted = { $count ->
    [one] 👎 Official answer no. { $number } did not help one person. Please read it again: it may be wrong, or unclear.
   *[other] 👎 Official answer no. { $number } did not help { $count } people in all. Please read it again: it may be wrong, or unclear.
}
official-not-helped = { $count ->
    [one] 👎 Did not help 1 person.
   *[other] 👎 Did not help { $count } people.
}
awaited-official-text = Is this the text of the official answer?
awaited-official-phrasings = Are these phrasings of the question?
verify-official = ✅ These are the words of official answer no. { $number } ({ $authority }), in force.
verify-official-withdrawn = ⛔ These are the words of official answer no. { $number } ({ $authority }), withdrawn since: please disregard it.
verify-official-partly = ⚠️ Only a part of this message is official answer no. { $number } ({ $authority }). The rest is NOT from us.
missed-official = 📣 Official { $number }
# What institutions have to confirm: a value, two officers
stated-source = Confirmed by: { $authority }
source-statement = confirmed
awaiting-title = { $count ->
    [one] To confirm: { $count } point
   *[other] To confirm: { $count } points
}
awaiting-none = Nothing waits to be confirmed any more.
awaiting-asked = { $count ->
    [0] No question about this in the last 30 days
    [1] Fewer than three questions about this in the last 30 days
    [2] Fewer than three questions about this in the last 30 days
   *[other] { $count } questions about this in the last 30 days
}
awaiting-found = Found: { $value }
awaiting-nothing = Nothing found: the bot gives no value.
awaiting-draft = ✍ Your draft: { $value }
awaiting-waiting = ⏳ Proposed, waits for a second officer: { $value }
awaiting-live = ✅ In force: { $value }
awaiting-view = 👁 { $number }
awaiting-confirm = ✅ { $number } Confirmed
awaiting-correct = ✍ { $number } Another value
awaiting-give = ✍ { $number } Give the value
confidence = { $level ->
    [S] seen by a colleague
    [O] official page
    [P] press
    [P-] weak source
   *[other] inferred by us
}
point-said = { $name }: { $value }
point-replaces = Instead of: { $value } ({ $source })
point-head = Value confirmed by: { $authority }
point-ask = { $name }: what is the value? Write it in reply to this message.
point-source = Source: “{ $source }”, of { $date }
point-source-voice = Source: by word of mouth, on { $date }
point-source-none = ⚠ The source is missing: where did you read it, and of when is it?
point-ask-source = Where did you read it? Name the letter, the circular or the page, and its date, in reply to this message: “Circular no. 12 of { $date }”. Nothing in writing? Touch “By word of mouth”.
point-from = ✍ Source and date
point-voice = 🗣 By word of mouth, today
point-lacks-source = The source is missing: name the letter, the circular or the page, and its date.
point-lacks-source-day = The date of this source is missing, or still to come: add the day, the month and the year.
point-lacks-source-link = This address is none that the bot knows: name the letter or the page in words.
point-begun-draft = You have a draft for this point already: here it is. Nothing else is begun.
point-begun-waiting = { $by } has already proposed a value for this point; it waits for approval. Nothing else is begun.
point-beside = ⚠ Another value waits for this point too: { $value }, proposed by { $by }. The first one approved makes the other void: talk to each other.
point-decided-replaced = ↩ { $by } has just put another value into force:
point-void = This one waits for nothing any more:
awaited-stated-source = Is this the source of the value to confirm?
card-replied = These words reply to a request: they were not taken for a question, and have changed nothing. Decide with the buttons of the request; a text that waits for approval does not change any more, its author may take it back.
card-replied-reason = These words reply to a request for approval: are they why you refuse? Nothing is decided so far.
card-refuse = ✖ Refuse for this reason
card-is-question = No, a question for the bot
point-source-dated = Source: “{ $source }”
point-head-open = Value proposed in the name of: { $authority }
point-notice = 📌 A value ({ $authority }) waits for your approval:
point-widens = ⚠ Once approved, the bot will hold { $host } for an official site and warn of it no more. Read the address letter by letter.
point-decided-approved = ✅ This value is in force, approved by { $by }:
point-decided-rejected = ✖ This value was turned down by { $by }:
point-decided-withdrawn = ↩ This value was withdrawn by { $by }; the one before is back:
point-decided-taken-back = ↩ This value was taken back by its author, { $by }:
point-told = 📌 You had asked about this. It is confirmed now ({ $authority }):
point-gone = ⛔ This value ({ $authority }) is withdrawn: disregard it.
point-withdraw-ask = Withdraw this value? The bot will say what it said before, and those who were told will hear of it.
point-done-submit = The other officers are told. Nothing changes before one of them approves.
point-done-submit-nobody = Noted, but no other officer can approve it yet: nothing changes.
point-done-discard = Draft deleted.
point-done-approve = { $count ->
    [0] In force from now on, in every answer. Nobody is to be told: none of those who had asked is known to the bot, or they said no.
    [one] In force from now on, in every answer. { $count } person who had asked is told, once.
   *[other] In force from now on, in every answer. { $count } people who had asked are told, once.
}
point-done-reject = Turned down: nothing changes.
point-done-taken-back = Taken back: nobody has to approve it any more.
point-done-withdraw = Withdrawn: the bot says what it said before.
point-late = This comes too late: this point is not to be confirmed any more. Nothing was kept.
point-not-read = I do not recognise this value: “{ $value }”. Nothing was kept.
point-lacks-pictures = No pictures or emoji here: only the value, in letters and digits. Nothing was kept.
point-lacks-phone = A landline, an 08 number or a short number, in digits. Never a mobile: it would be a person’s.
point-lacks-site = The address of a site, for example www.cnss.ma
point-lacks-mail = An e-mail address of the institution, on one line.
point-lacks-money = An amount in dirhams, in digits.
point-lacks-percent = A percentage, in digits, from 0 to 100.
point-lacks-number = A whole number, in digits.
point-lacks-date = The day, the month and the year.
point-lacks-hour = An hour, for example 16:30; for midnight, write 23:59
point-lacks-duration = A number and its unit: minutes, hours, days, weeks, months or years.
point-lacks-reference = The number or the label, as it is written, on one line.
point-lacks-address = The address on one line; or three lines: French, Arabic, English.
point-lacks-words = Three short lines, in this order: French, Arabic, English.
point-lacks-long = This is too long: 160 characters at most on a line. Nothing was kept.
point-lacks-bounds = An unlikely value: it should lie between { $least } and { $most }. Check the number and its unit. Nothing was kept.
point-lacks-numbers = The three lines do not tell the same numbers.
point-lacks-link = No link, no e-mail address and no account name here: only the value. Leave a space after a full stop.
point-lacks-signs = No signs such as * _ < > here: only the value.
point-lacks-unseen = This value holds signs that cannot be seen. Type it again, without copying. Nothing was kept.
point-lacks-mobile = No mobile number and no foreign one here: it would be a person’s. Nothing was kept.
point-lacks-copy = This address looks like that of an official site and is not one. Read it letter by letter. Nothing was kept.
point-lacks-secret = This holds or asks for a code, a password or an identifier. Nothing was kept.
point-lacks-page = An answer could not be published with this value: write it shorter.
point-lacks-changed = The value that you confirm has changed in the bot since: begin again with /awaiting
point-lacks-altered = This value is no longer the one that was submitted: nothing changes. Tell whoever runs the bot, then begin again with /awaiting
verify-stated = ✅ This value is confirmed ({ $authority }) and in force.
verify-stated-withdrawn = ⛔ This value ({ $authority }) has been withdrawn since: disregard it.
awaited-stated-value = Is this the value to confirm?
missed-not-ours = ✖ Not ours { $number }
missed-put-aside = Question put aside, with those like it.
missed-take-back = ↩ Undo
# Questions that people read and answer
command-ask = Put a question to a person, follow my questions
command-desk = My turn to answer; in a group: the helpers’ group (officers)
ask-slot = { $since } – { $until }
ask-hours = The team answers on { $date }: { $slots }.
ask-expected =
    { $minutes ->
        [15] The first reply usually comes within a quarter of an hour of those hours.
        [30] The first reply usually comes within half an hour of those hours.
        [60] The first reply usually comes within one of those hours.
       *[other] The first reply usually comes within { $minutes } minutes of those hours.
    }
ask-no-promise = We cannot promise when.
ask-go-on = To add something, reply to this message; /ask shows where your question stands.
ticket-stands-open = Your question no. { $number } has gone; nobody has taken it yet.
ticket-stands-taken = Somebody is seeing to your question no. { $number }: the answer will arrive here.
ticket-stands-answered = An answer to your question no. { $number } has arrived here. If it is not enough, add what is missing.
ticket-late = This is longer than usual; we are sorry.
ticket-stands-again = Nothing new on your question no. { $number }. One more detail may help: add it.
ticket-stays = Your question no. { $number } still stands.
ask-none = You have put no question. A person can read you: a colleague, or the Order.
ask-unknown = I see no question of yours to the Order. If you erased everything (/forget), it was erased too. You can put it again:
ask-title = Your questions
ticket-number = no. { $number }
ticket-no-region = region not given
ticket-new = ✍ Put a question
ticket-ask = Write your question as a reply to this message. I show you what goes before it goes. No identifier, password or code.
ticket-ask-more = Write what you add to question no. { $number } as a reply to this message.
ticket-add = ➕ Add
ticket-withdraw = ✖ Withdraw
ticket-withdraw-sure = Withdraw question no. { $number }? Its words also go from the screens of those who got it.
ticket-withdrawn = Question no. { $number } is withdrawn.
ticket-added = Added to question no. { $number }.
ticket-confirm = This is what goes, the rest is erased. Send it?
ticket-confirm-read = The picture is not passed on, only these words that I read in it. Send them?
ticket-confirm-caption = The file is not passed on, only your words. Send them?
ticket-confirm-both = The picture is not passed on, only your words and those I read in it. Send them?
ticket-only-words = Nothing has gone: only words are passed on to those who answer. Write what the screen or the document says.
ticket-state-open = waiting for somebody
ticket-state-taken = somebody is seeing to it
ticket-state-answered = an answer has reached you
ticket-state-closed = closed
ticket-state-cancelled = withdrawn
ticket-said-asked = You:
ticket-said-answer = A colleague:
ticket-said-order = The Order:
ticket-file = (a file)
ticket-answer-colleague = 💬 A colleague answers your question no. { $number }
ticket-answer-order = 💬 The Order answers your question no. { $number }
ticket-answer-more = To go on, reply to this message. Never send a code or a password to anybody.
ticket-good = ✅ It is settled
ticket-not-good = 👎 Not yet
ticket-thanks = Thank you. Question no. { $number } is closed.
ticket-go-on = Say what is still missing as a reply to this message: whoever sees to it will read it.
ticket-reopen = ↩ Reopen
ticket-reopened = Question no. { $number } is open again.
ticket-ended = Question no. { $number } is closed. You can reopen it for 7 days.
ticket-delayed = ⏳ Your question no. { $number } is still waiting for an answer. Officers have been told.
ticket-card = ❓ Question no. { $number } · pharmacist, { $region }, { $spoken }
ticket-waits = ⏳ Question no. { $number } is still waiting for somebody.
ticket-more = ➕ Added to question no. { $number }
ticket-read-asked = The pharmacist:
ticket-read-answer = Answer:
ticket-read-note = Internal note:
ticket-take = 🙋 I will see to it
ticket-yours = It is yours. Reply to the message of the question: your answer gets there.
ticket-taken = You are seeing to it. Reply to this message: your answer reaches the pharmacist.
ticket-taken-by = { $name } is seeing to it. Reply to this message to answer.
ticket-hand-over = 🔁 Hand over
ticket-note = 📝 Internal note
ticket-close = ✅ Close
ticket-over = ✅ Question closed: there is nothing left to do.
ticket-left = Sent to who put question no. { $number }.
ticket-waits-look = Not sent yet (no. { $number }): { $why }. The others who answer have it to read; you will hear here whether it has gone.
ticket-held = 👁 To be read before it goes, question no. { $number }: { $why }.
lead-ours = ✅ { $host }: an official address that the bot gives itself.
lead-source = 👁 { $host }: quoted among our sources, but the bot sends nobody there.
lead-copy = ⛔ { $host }: looks like an official address and is none.
lead-unknown = ⚠ { $host }: unknown to the bot. Agree only if you know whose it is.
lead-hidden = ⚠ An address was hidden behind words: it does not go, only the words do.
ticket-held-link = a link
ticket-held-number = a number
ticket-held-payment = a payment
ticket-held-remote = remote control or a code to scan
ticket-held-contact = a contact elsewhere than here
ticket-held-date = a date that changes
ticket-held-secret = a code, a password or an identifier
ticket-held-file = a picture or a document
reason-with-words = { $why } (“{ $words }”)
ticket-let-go = ✅ Let it go
ticket-keep-back = ✖ Do not send
ticket-kept-back = The answer to question no. { $number } is not sent.
ticket-look-gone = ✅ Read again by { $by } and sent, question no. { $number }:
ticket-look-dropped = ✖ Not sent, as decided by { $by }, question no. { $number }:
ticket-look-closed = ✖ Not sent: question no. { $number } is closed.
ticket-handed-over = Question no. { $number } is free again.
ticket-finished = Question no. { $number } is closed. Who put it can reopen it for 7 days.
ticket-ask-note = Write the note about question no. { $number } as a reply to this message. Who put the question does not see it.
ticket-noted = Note kept for question no. { $number }.
ticket-edited = What has gone stays as it is (no. { $number }). To correct it, write another reply.
ticket-gone = Question no. { $number } was withdrawn.
ticket-told-good = ✅ Question no. { $number } is settled, says who put it.
ticket-told-lost = The answer to question no. { $number } could not be delivered: this person cannot be reached any more. The question is closed.
ticket-not-gone = This question does not exist any more.
ticket-not-own = This is your own question.
ticket-not-taken = Somebody else is seeing to it: nothing has gone.
ticket-not-closed = This question is closed already: nothing more has gone. Who put it can reopen it.
ticket-not-first-look = This is your answer: somebody else has to read it.
ticket-not-linked = You or the author of this answer have the role from one another, or by the same invitation: an officer of another line has to read it (/questions).
ticket-not-new = Your role is less than 24 hours old: you can read answers again after that. Until then somebody else has to.
ticket-not-lure = Nothing has gone: a link beside a code, a password or remote control is what thieves write. Write it without the link, or with a link of Damancom or the CNSS.
ticket-not-copy = Nothing has gone: the address in this answer looks like an official one and is not. Check it, or answer without it.
ticket-not-secret = Nothing has gone: the answer holds a code, a telephone number or an address. Write it without.
ticket-not-asks = Nothing has gone: the answer asks for a code, a password, an identifier, a card or a bank account. Nobody here ever asks for one. Say only where to type it on Damancom.
ticket-not-changed = This answer is no longer the one you read: nothing has gone.
ticket-not-frozen = Everything is stopped (/freeze): an answer that is held does not leave until two officers go on. You may refuse it.
ticket-not-author = Whoever wrote this answer no longer answers here: nothing has gone. Please answer the question yourself.
ticket-not-long = Nothing has gone: it is too long. Write fewer than 3000 signs, or fewer than 700 below a file.
ticket-not-empty = Nothing has gone: there are no words.
ticket-not-kind = Nothing has gone: only text, a photo or a PDF can be passed on.
ticket-not-late = This question cannot be reopened any more. Put another: /ask
desk-set = This group is now the helpers’ group. Questions arrive here, without names. “I will see to it”, then a reply to the message: it reaches who asked. Only people with the role of helper can answer (/invite). No announcements, reminders or automatic answers here.
desk-no-topics = I cannot make topics here: give me that right, then send /desk again. Until then everything arrives in the general topic.
desk-end = Not any more
desk-ended = This group is not the helpers’ group any more.
desk-how = Here I only pass on: reply to the message of a question. For the rest, write to me in private.
desk-no-reminders = No reminders in the helpers’ group.
desk-on = 🟢 You are on duty: I offer you questions.
desk-off = ⚪ You are not on duty.
desk-go-on = 🟢 Go on duty
desk-go-off = ⚪ Go off duty
desk-waiting =
    { $count ->
        [0] No question is waiting.
        [one] { $count } question is waiting for somebody.
       *[other] { $count } questions are waiting for somebody.
    }
desk-promises = Times that were told and kept in the last 30 days: { $kept } of { $told }.

## Reminders and dates
command-reminders = My reminders: days, hour, pharmacies
command-deadline_set = Change a deadline (officers)
deadline-subject = { $name }, { $month }
deadline-year = The deadlines of { $year }
deadline-year-moved = Exceptional, instead of { $normal }.
deadline-year-past = (past)
deadline-why-rule = The usual rule gives { $date }.
deadline-why-note = The original note ({ $source }, { $published }) says “before the { $day }th”. The press says by the { $day }th at the latest, payment included: that is the date we keep to. We hold no official text, and the closing hour is not known: do not wait for the last moment.
deadline-why-note-known = The original note ({ $source }, { $published }) says “before the { $day }th”. The press says by the { $day }th at the latest, payment included: that is the date we keep to. We hold no official text: do not wait for the last moment.
deadline-why-note-other = Of the rule of every month, the original note ({ $source }, { $published }) says “before the { $day }th” and the press “by the { $day }th at the latest”, payment included. This month the announced date counts. The closing hour is not known: do not wait for the last moment.
deadline-why-note-other-known = Of the rule of every month, the original note ({ $source }, { $published }) says “before the { $day }th” and the press “by the { $day }th at the latest”, payment included. This month the announced date counts. Do not wait for the last moment.
deadline-why-change = Date changed here on { $date }, with the agreement of two officers (change no. { $number }): { $reason }
deadline-why-order = What applies, from the weakest to the strongest: the rule of every month, an announced exception, a change approved by two officers. The latest prevails. No rule moves a date that falls on a weekend.
deadline-why-end = “{ $what }”: nothing is due from { $month } on. Announced by: { $authority }. Changed here on { $date }, with the agreement of two officers (change no. { $number }): { $reason }
deadline-last = Last month: { $month }.
remind-me = 🔔 My reminders
calendar-button = 📆 Calendar
calendar-whole-year = 📆 The whole year in my calendar
calendar-name = Damancom: deadlines
calendar-summary = Deadline: { $what }
calendar-description = In case of doubt, ask the bot for /deadline.
calendar-caption = Open this file: the date goes into your phone’s calendar, with its alarms. If the date changes, ask for it again: it replaces the old one.
paid-offer = I cannot see a payment, and paying is not declaring. If the declaration is made too, tap the button: I remind you no more this month.
declared-button = ✅ I have declared
declared-all = ✅ Noted: { $what }. No more reminders for this month.
declared-which = { $what }: for which pharmacy have you declared?
declared-not-yet = Noted: { $what } is not declared yet.
declared-reminded-again = Your reminders are back.
late-day-before = 📅 { $day } is not late yet: the deadline is { $due }.
late-day-after = ⚠️ { $day } is after the deadline ({ $due }): that would be late.
declared-none = Nothing is noted as declared, and there is still time:
declared-offer = { $count ->
    [one] Press the button: I note it, and remind you no more of this month.
   *[other] Press the button and choose the pharmacy: I note it, and remind you only of those that are left.
}
declared-which-month = For which month have you declared?
declared-month-button = ✅ { $month } (deadline: { $date })
declared-not-begun = This month has not begun yet, and everything before it is noted.
declared-told = ✅ { $what }: you noted “I have declared”.
declared-told-some = { $what }: done for { $done } ✅. Left: { $left }.
declared-undo = ↩ Undo: not declared yet
declared-next = Next date: { $date }.
declared-next-reminded = Next date: { $date }. I will remind you.
declared-remind = 🔔 Remind me next month
declared-remind-done = Noted: I will remind you of the deadline every month. To change the days or the hour: /reminders.
pass-on = 🤝 Tell a colleague (WhatsApp)
pass-on-words = Confrère, the bot by which pharmacists help each other on Telegram: the steps into Damancom, the deadline, answers. It never asks for an identifier, a password or a code.
snooze-evening = 🌙 Tonight, 21:00
snooze-tomorrow = ☀ Tomorrow
snooze-done = I will remind you on { $date } at { $time }.
snooze-end = ↩ Do not remind me
snooze-ended = Cancelled: I will not remind you.
snooze-again = ↪ Remind me all the same
snooze-none = No reminder is planned: there is nothing to cancel.
snooze-replaces = It replaces the one of { $date } at { $time }: I keep only one at a time.
snooze-stands = The reminder on { $date } at { $time } is still planned.
reminders-once = Once only: on { $date } at { $time }.
reminders-are-off-else = No other reminder. I can also write to you each month, some days before the deadline.
snooze-too-late = The deadline will be past by then: declare now if you have not yet.
snooze-declared = You have already declared this month: there is nothing to remind you of.
reminders-title = 🔔 My reminders
reminders-are-off = You have no reminders. I can write to you some days before the deadline, and stop as soon as you have declared.
reminders-are-on = I write to you: { $days }, at { $time }. I stop as soon as you press “I have declared”.
reminders-eve = { $is ->
    [on] 🌙 Last evening message: yes
   *[off] 🌙 Last evening message: no
}
reminders-eve-on = If you have said nothing, I also write in the evening, on the last working day before the date, in place of the reminder of the day before.
eve-count = 📊 { $what }: deadline { $date }. { $where }: { $left } of { $people } people who get reminders have not said yet that they declared. I have just written to those who pressed nothing.
eve-whatsapp = If you want to tell people around you, here is a text ready for WhatsApp, without names:
eve-shared = { $what }: deadline { $date }. { $where }: { $left } of { $people } colleagues have not said yet that it is done. To get there step by step: { $link }
eve-sms = The same for an SMS ({ $parts ->
    [one] a single SMS
   *[other] { $parts } SMS
}, { $signs } characters); touch it to copy it:
eve-short = { $what }: deadline { $day }. { $where }: { $left } have said nothing yet. { $link }
eve-everywhere = All of Morocco
eve-report = 📊 { $what }. { $where }: the last evening message reached { $people } people; { $done } said within 24 hours that they declared ({ $share }).
reminders-day = { $days ->
    [0] on the day itself
    [one] the day before
   *[other] { $days } days before
}
reminders-day-button = { $days ->
    [0] that day
    [one] 1 day
   *[other] { $days } days
}
reminders-start = 🔔 Turn reminders on
reminders-stop = 🔕 Turn reminders off
reminders-last-day = Keep at least one day, or turn reminders off with the button below.
reminders-no-hour = I send no reminder at { $time }: choose one of these hours.
reminders-no-day = Sorry, I am not sure which day you mean. These are your reminders:
reminders-changed = It is changed.
reminders-button = 🔔 My reminders
reminders-group-on = This group is reminded: { $days }, at { $time }.
reminders-group-off = This group is not reminded. An administrator can turn reminders on: { $days }, at { $time }.
notices-here = My reminders and the announcements arrive in this topic.
notices-elsewhere = My reminders and the announcements arrive in another topic of this group.
notices-general = My reminders and the announcements arrive in the general topic.
notices-choose = 📌 Here, in this topic
topic-lost = The topic chosen for my reminders and the announcements is closed or deleted: they now arrive here. An administrator can choose another one by typing /reminders in it.
pharmacies-named = { $count ->
    [one] You have named { $count } pharmacy. Touch its name to remove it.
   *[other] You have named { $count } pharmacies, each with its own “I have declared”. Touch a name to remove it.
}
pharmacy-add = ➕ Name a pharmacy
pharmacy-ask = What short name do you give this pharmacy? For example “Centre” or “Station”. No affiliation number. Reply to this message.
awaited-pharmacy = Is this the short name of the pharmacy?
pharmacy-no-number = Write no number here: a short name is enough.
pharmacy-unseen = I see nothing in this name: it has only invisible signs. Write for example “Centre”.
pharmacy-too-long = This name is too long: { $most } characters at most.
pharmacy-remove = ✕ Remove “{ $nickname }” and what is noted for it
pharmacy-keep = ↩ Keep
pharmacy-taken = This name exists already, or you have ten pharmacies already.
reminder-group = /deadline for the details · /guide to log in
reminder-moved = ⚠️ The date has changed. { $what }: new deadline { $date }.
reminder-cancelled = ⚠️ Cancelled. { $what }: nothing is due on { $date }.

## Changing a date (officers)
change-which = Which date do you want to change? A second officer has to approve.
change-add = ➕ Add a deadline
change-end = ⏹ End: { $what }
change-waits = ⏳ To approve: { $what }
change-waits-own = ⏳ With a second officer: { $what }
change-agree = 👥 A second officer has to agree: { $names }
change-agree-nobody = 👥 A second officer has to agree, and nobody else has the role for it yet (/roles).
change-draft = ✏ Draft: { $what }
change-distance = { $days ->
    [one] { $distance } day
   *[other] { $distance } days
}
change-far = ⚠️ The new date is { $days } days away from the old one: check the day, the month and the year.
change-notice = An officer proposes to change a date (no. { $number }) and asks for your approval.
change-notice-both = Its announcement is below: one approval stands for both. It leaves at once; approved between { $sleeps } and { $wakes }, it leaves at { $time }.
change-notice-both-night = Its announcement is below: one approval stands for both. Approved now, by night, it leaves on { $date } at { $time }; the date changes at once.
change-closed-approved = ✅ The change of date no. { $number } is approved by { $by }.
change-closed-rejected = ✖ The change of date no. { $number } is refused by { $by }.
change-closed-taken-back = ↩ The change of date no. { $number } was taken back by { $by }: there is nothing left to decide.
change-closed-undone = ↩ Undone: the change of date no. { $number } is no longer in force, as decided by { $by }.
change-open-closed = 👁 See this change
proposed-by = Proposed by
change-decided-approved = Your change no. { $number } is approved by { $by }: it is in force.
change-decided-rejected = Your change no. { $number } is rejected by { $by }: nothing has changed.
change-told-approved = 📅 { $by } approved the change of date no. { $number }: it is in force. Proposed by: { $proposer }.
change-told-undone = ↩ { $by } undid the change of date no. { $number }: it is no longer in force. Proposed by: { $proposer }. Approved by: { $approver }. In doubt about { $by }? Stop everything.
change-told-end = { $what }: nothing is due from { $month } on.
change-date-back = The deadline is { $date } again.
change-undone-told = ↩ A few minutes ago I told you { $undone }: that change of date has just been undone. { $what }: the deadline is { $date }.
change-undone-gone = ↩ A few minutes ago I told you of this deadline: { $what }, { $undone }. It has just been cancelled.
change-ask-title = What is the short name of this deadline? Reply to this message.
awaited-change-title = Is this the name of the deadline?
change-ask-due_on = What is the new date? For example “{ $date }” or “{ $figures }”. Reply to this message.
awaited-change-due_on = Is this the new date?
change-ask-is_monthly = Once, or every month?
change-monthly-no = Once
change-monthly-yes = Every month, on that day
change-said-once = once single
change-said-monthly = month monthly
awaited-change-is_monthly = Is that whether it comes back every month?
change-is_monthly-unknown = I did not understand: once, or every month?
change-ask-last = Does it end? If so, choose the last month.
change-last-none = No known end
change-said-no-end = no none never without
awaited-change-last = Is that the month asked for?
change-last-unknown = I do not know that month, or it does not fit. Touch a button, or write for example “December 2026”.
change-ask-end = { $what }: from which month on is it no longer due?
change-months-later = Later months ›
change-ends = Nothing is due from { $month } on. Planned reminders are withdrawn.
change-ask-authority = Who announces it?
awaited-change-authority = Is that the institution that announces it?
change-authority-unknown = I do not know that institution. Touch its button, or write its name.
change-ask-reason = Why? Everybody will read it. Press a reason, or reply to this message with a sentence.
change-reason-portal = Technical difficulties on the portal
change-reason-holiday = Public holiday or closure
change-reason-decision = Decision of the institution
awaited-change-reason = Is this the reason for the change?
change-ask-source = How do you know? An address, a title, or the document itself. Reply to this message.
awaited-change-source = Is this the source of the change?
change-ask-announced_on = On which day did the institution announce it? Reply to this message.
awaited-change-announced_on = Is this the day of the announcement?
change-announced_on-unknown = I did not understand this day. It is today, or at most six months ago.
change-announced = Announced by the institution on { $date }.
change-announced-other = 📆 Announced another day
change-attached = Attached document
change-file-lost = 📎 The attached document is out of reach of this bot: ask whoever proposes this change for it.
change-day-unclear = I did not understand this date.
change-day-other = { $date } is a { $weekday }: please check the day and the date.
change-day-impossible = There is no such day.
change-day-past = This date is past.
change-gone = This deadline is no longer there: nothing to change.
change-day-too-far = This date is more than eighteen months ahead: please check the year.
change-too-long = Write one sentence of { $most } characters at most.
change-edit-late = This edit comes too late: nothing has changed.
change-effect = { $count ->
    [0] Nobody has asked for reminders so far.
    [one] { $count } chat will be reminded of the new date.
   *[other] { $count } chats will be reminded of the new date.
}
change-submit = ✅ Ask for approval
change-submit-both = ✅ Ask for approval: date and announcement
change-submit-alone = ✅ Ask for approval: date alone
change-discard = 🗑 Delete this draft
change-approve = ✅ Approve
change-approve-both = ✅ Approve the date and the announcement
change-approve-both-night = ✅ Approve, announced on { $date } at { $time }
change-reject = ✖ Reject
change-take-back = ↩ Take this change back
change-undo = ↩ Undo this change (10 minutes)
change-done-submit = The other officers have been told. Nothing changes before one of them agrees.
change-done-submit-nobody = Noted, but no other officer has started the bot yet: nobody could be told. Nothing changes before one of them agrees.
change-done-discard = Draft deleted.
change-done-approve = In force: answers, pictures and reminders follow at once.
change-done-reject = Rejected: nothing has changed.
change-done-take-back = Taken back: nothing has changed, and there is nothing left to decide.
change-done-undo = Undone: everything is again as before this change.
change-done-undo-out = Undone: the date from before holds again, but an announcement still says the other one.
change-state-draft = Draft
change-state-waiting = Waiting for approval
change-state-approved = In force
change-state-rejected = Rejected
change-state-undone = Undone
change-from-to = { $before } → { $after }
change-announce = 📣 Open the draft
change-announcement-ready = A draft announcement to everybody is ready: read it, then ask for approval.
change-offers-both = The announcement to everybody is ready: it can be approved together with the date.
change-announcement-leaves = 📣 Its announcement leaves with the same approval.
change-announcement-leaves-at = 📣 Its announcement is approved along with it: it leaves on { $date } at { $time }.
change-announcement-apart = The announcement did not leave with the date: its text has changed since, or this person may not approve it.
change-announcement-only = Your reason and your source, in { $name }, are quoted as they are in the other languages: translate them if you wish.
change-announcement-approved = A draft announcement awaits the officer who proposed this change.
change-announcement-undone = ⚠️ The announcement of this change is already on its way: withdraw or correct it.
change-announcement-undone-left = ⚠️ The announcement of this change has left: withdraw or correct it.
change-announcement = { $what }: the deadline is { $date }.
change-announcement-moved = { $what }: the deadline is { $date }, instead of { $before }.
change-announcement-why = { $authority }: { $reason } Source: { $source }
change-announcement-by = Announced by: { $authority }. Reason, in the original words: “{ $reason }” Source: { $source }
change-announcement-end = { $what }: nothing is due from { $month } on.
audience-button = 📊 Who gets announcements
audience-title = 📊 Who gets announcements, as of now
audience-whole = People: { $people }, groups: { $groups }
audience-line = 📍 { $where } · people: { $people }, groups: { $groups }
audience-others = Other regions
audience-unplaced = No region
audience-unreached = Not reached: { $declined } who have not asked for announcements, { $lost } who have blocked the bot or left Telegram.
audience-awaited = Not here yet since the bot moved: { $count }. They get announcements from their first /start on.
stats-declared = { $what }: what those who asked for reminders say, without names.
stats-declared-line = { $region }: { $share } ({ $done } of { $people })
stats-declared-others = Other regions
stats-declared-few = Not enough people yet to show a figure without pointing at someone (10 people at least).

## Reminders
reminder-title = { $days ->
    [0] ⏰ Reminder: the deadline is today
    [one] ⏰ Reminder: the deadline is tomorrow
   *[other] ⏰ Reminder: { $days } days left
}
reminder-date = { $what }: deadline { $date }.
reminder-date-moved = ⚠️ { $what }: new deadline { $date } (before: { $before }).
reminder-left = { $count ->
    [one] { $count } pharmacy of { $total } is left: “✅ I have declared” shows which.
   *[other] { $count } pharmacies of { $total } are left: “✅ I have declared” shows which.
}
reminder-late = This reminder is late: we apologise.
reminder-stop = /guide to log in · /reminders to set the reminders
reminder-eve-title = ⏰ There is still time tonight
reminder-eve-why = { $days ->
    [one] It is tomorrow, and you have said nothing for this month yet.
   *[other] It is in { $days } days, but today was the last working day before this date, and you have said nothing for this month yet.
}
reminder-eve-how = Done already? Press “I have declared” and I write no more for this month. If not, the guide leads you step by step.
reminder-eve-stop = /reminders to get this evening message no more

## Announcements
command-news = Current announcements
command-verify = Check an announcement
command-announce = Write an announcement (officers)
command-announcements = Announcements in force and to approve (officers)
command-invite = Give a role by a link (officers)
command-roles = Who has which role (officers)
command-freeze = Stop everything when in doubt (officers)
command-training = My test group for announcements (officers)
announcement-number = Announcement no. { $number }
announcement-exercise = 🎓 EXERCISE: disregard it, do not pass it on.
announcement-exercise-title = Exercise
announcement-urgent = ⚠️ URGENT
announcement-corrected = Corrected on { $date }. This version replaces the one before.
announcement-corrected-what = Corrected on { $date }: { $what }
announcement-until = Valid until { $date }.
announcement-other-language = This announcement was given in the language below only.
announcement-verify = 🔎 Check
announcement-check-here = Check this announcement:
announcement-unread = 📌 Announcement no. { $number } ({ $who }) asks for your “Read and understood”: { $about }
announcement-read = ☑ Read and understood
announcement-read-thanks = Thank you, noted.
announcement-file-lost = 📎 The file of this announcement can no longer be sent by this bot; its text above is complete.
announcement-notice = An announcement ({ $who }) waits for your approval.
announcement-notice-correction = A correction of announcement no. { $number } ({ $who }) awaits your consent.
announcement-along = 📣 Announcement ({ $who })
announcement-closed-approve = ✅ The announcement ({ $who }) is approved by { $by }.
announcement-closed-reject = ✖ The announcement ({ $who }) is refused by { $by }.
announcement-closed-take-back = ↩ The announcement ({ $who }) was taken back by { $by }: there is nothing left to decide.
announcement-closed-call-off = ✖ The planned sending of the announcement ({ $who }) is called off by { $by }: nothing has left.
request-author-suspended = ⛔ { $by } suspended the roles of { $who }: this cannot be approved for now.
request-author-back = ↩ { $who } has their roles again: this waits for your decision.
request-author-removed = ❌ The roles of { $who } were taken back for good: this will not be approved.
request-open-closed = 👁 See it
announcement-closed-date-undone = ↩ The announcement ({ $who }) does not leave: { $by } undid the change of date it speaks of.
announcement-withdrawn = Announcement no. { $number } was withdrawn: disregard it.
announcement-withdrawn-what = Announcement no. { $number } (“{ $subject }”) was withdrawn: disregard it.
announcement-stopped = ⛔ The sending of announcement no. { $number } has stopped by itself. Decide in the report how it goes on.
unread-stopped = ⛔ Asking again about announcement no. { $number } has stopped by itself: the others are not asked.
announcement-told-corrected = ✏️ Announcement no. { $number } above has just been corrected. Please read it again.
announcement-told-corrected-what = ✏️ Announcement no. { $number } above has just been corrected: { $what }
announcement-told-withdrawn = ⛔ { $who }: announcement no. { $number } was withdrawn. Disregard it and do not pass it on.
announcement-told-withdrawn-what = ⛔ { $who }: announcement no. { $number } (“{ $subject }”) was withdrawn. Disregard it and do not pass it on.
announcement-officers-withdrawn = ⛔ { $by } withdrew announcement no. { $number }: { $who }. If that is a mistake, write it again and have a second officer approve it. In doubt about { $by }? Stop everything.
announce-again = ✍ Write an announcement
announcement-replaced = Announcement no. { $number } has been corrected: the corrected version is below, in a new message.
announcement-speaks-of-it = An announcement in force speaks of it:
announcement-ping-corrected = Announcement no. { $number }, which you had read, has just been corrected.
announcement-ping-corrected-what = Announcement no. { $number }, which you had read, has just been corrected: { $what }
announcement-ping-withdrawn = { $who }: announcement no. { $number }, which you had read, was withdrawn. Disregard it.
announcement-ping-withdrawn-what = { $who }: announcement no. { $number } (“{ $subject }”), which you had read, was withdrawn. Disregard it.
announcement-yours-reject = ✖ Your announcement ({ $who }) is rejected by { $by }: nothing has left.
announcement-yours-call-off = ✖ The planned sending of your announcement ({ $who }) is called off by { $by }: nothing has left.
announcement-yours-date-undone = ↩ Your announcement ({ $who }) does not leave: { $by } undid the change of date it speaks of.
announcement-yours-outdated = Your correction ({ $who }) has not left: the announcement to correct is not in force any more.
announcement-told-reject = ✖ { $by } rejects the announcement written by { $author } ({ $who }): nothing has left.
announcement-told-call-off = ✖ { $by } calls off the planned sending of the announcement written by { $author } ({ $who }): nothing has left.
announcement-told-date-undone = ↩ The announcement written by { $author } ({ $who }) does not leave: { $by } undid the change of date it speaks of.
announcement-told-submitted = 📝 An announcement ({ $who }) waits for approval. Written by { $author }. There is nothing you have to do; you can read it.
announcement-told-left = 📣 { $title } ({ $who }) is leaving. Written by { $author }, approved by { $by }.
announcement-told-left-correction = ✏️ Correction: { $title } ({ $who }) changes in the chats. Text by { $author }, with the consent of { $by }.
announcement-told-pause = ⏸ { $title }: { $by } has paused the sending.
announcement-told-cancel = ⛔ { $title }: { $by } has stopped the sending. Those who have not received it yet will not receive it.
announcement-approved = ✅ Your announcement ({ $who }) is approved by { $by }: it leaves on { $date } at { $time }.
announcement-late = The planned announcement ({ $who }) did not leave on time: the bot was down. Send it now?
announcement-given-back = 📎 The announcement ({ $who }) did not leave: one of its files belongs to another bot. Its text and audience are kept in a new draft: send the file again there, then ask for approval.
announcement-held-author-gone = ⛔ The planned announcement ({ $who }) did not leave: whoever wrote it does not have the role for it any more.
announcement-held-approver-gone = ⛔ The planned announcement ({ $who }) did not leave: whoever approved it does not have the role for it any more.
announcement-held-altered = ⛔ The planned announcement ({ $who }) did not leave: it is not what was approved any more. Somebody changed the database of the bot. Tell the person who runs the bot.
announce-begin = In whose name do you want to write? Nothing leaves without the consent of a second person.
announce-as = ✍ In the name of: { $who }
announce-resume = 📝 Resume: { $about }
template-how = Touch a template to copy it, replace each ____ , then send the text. Other languages can be added afterwards.
template-extension-title = 📋 A deadline is extended
template-extension = The deadline for declaring the wages of ____ (month) is moved to ____ (day and date). Source: ____.
template-outage-title = 📋 Trouble on the portal
template-outage = The Damancom portal has had trouble since ____ (date and time). ____ (what to do). Next news: ____ (date and time).
template-meeting-title = 📋 Meeting
template-meeting = Meeting on ____ (day and date) at ____ (time), ____ (place). Agenda: ____. To take part: ____.
announce-about = “{ $subject }”
announce-wordless = no text
announce-panel-below = 📝 The draft { $about } is open below.
announce-panel-left = 📝 This draft is set aside: you are working on another one.
announce-ask-text = Write the text ({ $name }) as a reply to this message; 3,000 characters at most; bold and links are kept. You may also send a photo, a PDF or an album, with the text as its caption.
awaited-announce-text = Is this the text of the announcement?
awaited-announce-draft = Is this the new text of the announcement that is open?
awaited-announce-cut = Is this the text of the announcement?
announce-ask-correction = Write the corrected text ({ $name }) as a reply to this message; 3,000 characters at most; bold and links are kept. The files stay those of the announcement.
announce-attach-ask = A draft is open. Is this file for that announcement?
announce-attach = 📎 Attach to the announcement
announce-ask-files = Send a photo, a PDF, or an album of ten at most.
announce-ask-expires = Until which day is the announcement valid? Reply to this message, for example: 17 July.
awaited-announce-expires = Is this the last day on which the announcement holds?
announce-ask-moment = When should it leave? Reply to this message with a day and an hour, for example: tomorrow 9 am.
announce-moment-how = You can also write a day and a time here, for example: tomorrow 8:00, or Friday 22:30.
awaited-announce-moment = Is this when the announcement leaves?
announce-ask-search = What do you look for in the announcements that went out? Reply to this message with one or more words, or a number.
announce-ask-reason = Why do you reject it? One sentence for the author. Reply to this message.
announce-ask-call-off = Call off the planned sending ({ $about })? Say why in one sentence, in reply to this message: it is then called off. Whoever wrote and approved it will read that. Without a reply nothing changes.
awaited-announce-search = Is this what you look for in the announcements?
awaited-announce-reason = Is this why you refuse?
announce-reply-decided = In the meantime { $by } has decided about this announcement: { $state }. Your reply was not kept.
announce-edit-late = This edit comes too late or is not about the text: the announcement has not changed. See /announcements
announce-reply-late = This question no longer awaits a reply. Yours was not kept.
announce-decided = { $what ->
    [rejected] { $by } has rejected it already.
    [taken-back] { $by } has taken it back already: nothing left.
    [called-off] { $by } has called off the planned sending already.
    [withdrawn] { $by } has withdrawn it already.
   *[other] { $by } has approved it already. State: { $state }.
}
announce-ask-audience = To whom? The number counts those who asked for announcements, and the groups that invited the bot.
announce-too-long = Too long: { $length } characters received, 3,000 at most. Send a shorter text.
announce-empty = This text is empty.
announce-caption-ask = This announcement already has a text ({ $name }). Is this caption to take its place?
announce-caption-take = ✏ Yes, replace the text
announce-caption-leave = No, keep the text
announce-cleaned = I took out of this text signs that cannot be seen or that change the direction of reading. Read it again before you ask for approval.
announce-secret = ⚠️ This text may tell a password, a code or an identifier: everybody who receives it would read it. If it does, write the text again without it, and change it.
announce-no-text = Text: none yet.
announce-no-audience = Choose the audience first.
announce-nobody = Nobody would get this announcement: choose another audience.
announce-expired = The last day of validity is past, or comes before it leaves: change one of the two.
announce-moment-unclear = I did not understand this moment. Give a day and an hour, for example: tomorrow 9 am.
announce-moment-impossible = This moment does not exist.
announce-moment-past = The planned moment is past: choose another.
announce-moment-too-far = This moment is more than six months away: check the date.
announce-moment-meant = Leaving on { $date } at { $time }: is that right?
announce-moment-which = Which one do you mean?
announce-moment-choice = { $date } at { $time }
announce-moment-yes = ✅ Yes, then
announce-blank = A text still has blanks “____”: fill them in before asking for approval.
announce-corrects-nothing = The announcement to correct is no longer in force.
announce-unchanged = Nothing has changed from the announcement in force: change the text before asking for approval.
announce-files-stay = A correction changes the words, not the files. To change a file, withdraw the announcement and make a new one.
announce-whole-too-long = With its header and what has changed, this message is longer than Telegram sends (4,096 characters). Please shorten it.
announce-date-undone = The change of date this announcement speaks of was undone: it cannot leave any more. Write a new one if need be.
announce-file-kind = An announcement takes photos and PDFs, nothing else.
announce-file-too-big = This file is over 50 MB: Telegram does not let a bot send it.
announce-file-mixed = Photos or PDFs, not both together. This file was not added.
announce-file-too-many = Ten files at most. This one was not added.
announce-file-stays = A correction changes the words, not the files.
announce-file-foreign = 📎 A file of this announcement is out of reach of this bot. Remove it and send it again: the text is kept.
announce-given-back = 📎 This announcement did not leave: one of its files belongs to another bot. Its author is told; the text is kept in a new draft.
announce-to = To: { $whom } (people: { $people }, groups: { $groups })
announce-by-channel = 📢 Groups that get it by their channel, without a second copy: { $groups }
announce-to-choose = To: to be chosen
announce-needs = To ask for approval there still lacks: { $what }.
announce-needs-text = a text
announce-needs-audience = who gets it
announce-kind-everybody = Everybody
announce-kind-both = People and groups
announce-kind-people = People only
announce-kind-groups = Groups only
announce-regions-everybody =
    { $count ->
        [one] All people and groups of the region { $regions }
       *[other] All people and groups of the regions { $regions }
    }
announce-regions-people =
    { $count ->
        [one] All people of the region { $regions }
       *[other] All people of the regions { $regions }
    }
announce-regions-groups =
    { $count ->
        [one] All groups of the region { $regions }
       *[other] All groups of the regions { $regions }
    }
announce-and-unplaced = those without a region
announce-kind-exercise = 🎓 My test group
announce-whom-exercise = 🎓 A test group (exercise)
announce-undeclared = Not declared yet
announce-with-unplaced = And those without a region
announce-country = All of Morocco
announce-last-region = This is the only region chosen. Choose another one first, or touch “All of Morocco”.
announce-unplaced = ➕ Add those without a region
announce-languages = Text: { $languages }
announce-missing = Without a text in: { $languages }. These readers will see the text that was given, and that it is not in their language.
announce-files-are = Files: { $files }
announce-photo = photo
announce-author = Written by
announce-approver = Approved by
announce-given-up-by = Stopped before sending by
announce-changes = What changes ({ $name }): { $what }
announce-changes-added = text added
announce-changes-gone = text taken out
announce-changes-much = text written anew
announce-changes-until = Valid until: { $old } → { $new }
announce-changes-nothing = Nothing has changed yet.
announce-left-behind = ⚠ The text in { $name } has not changed: it still says “{ $subject }”. Its readers keep it as it is and will not be told. Does it need correcting too?
announce-submit-only = ✅ Ask for approval: only { $languages } changes
announce-beside-waiting = ⚠ Another correction of this announcement already waits for approval, written by { $by }. The first one approved makes the other void: talk to each other.
announce-beside-scheduled = ⚠ Another correction of this announcement is already approved and waits for its hour, written by { $by }. The first one to leave makes the other void: talk to each other.
announcement-beside = ⚠ { $by } proposes another correction of announcement no. { $number }, which you are correcting too. The first one approved makes the other void: talk to each other.
announcement-closed-replaced = ↩ This correction ({ $who }) is void: { $by } approved another correction of the same announcement. There is nothing left to decide here.
announcement-closed-withdrawn = ↩ This correction ({ $who }) is void: { $by } withdrew the announcement. There is nothing left to decide here.
announcement-yours-replaced = ↩ Your correction of announcement no. { $number } has not left: { $by } has just approved that of { $author }. Your text is kept; taken up again, it will correct the version in force. What the other one changed:
announcement-yours-withdrawn = ↩ Your correction of announcement no. { $number } has not left: { $by } has just withdrawn the announcement. Your text is kept.
announce-moved-on = ⚠ Meanwhile { $by } has corrected this announcement. Your text is kept and now corrects the version in force: read what it changes, then ask for approval again.
announce-correct-again = Nothing is begun: reply to this message with the corrected text, shortened.
announce-is-correction = Correction of an announcement in force: the messages that arrived will be changed in place.
announce-was-correction = Correction of an earlier announcement.
announce-is-anew = It is too long to stay below the file: it will be sent in a new message, and the old one will say so.
announce-tells-yes = Each reader whose text changes will be told by a short message, with a sound.
announce-tells-no = Nobody will be told: the messages change in silence.
announce-tell-yes = 🔔 Tell everybody
announce-tell-no = 🔕 Only change
announce-takes = Takes about { $minutes } min
announce-costs = Cost of fast sending: up to { $stars } Telegram Stars
announce-reason = Reason: { $reason }
announce-option-urgent = Urgent
announce-option-silent = Without a sound
announce-option-pinned = Pinned in groups
announce-option-receipt = “Read and understood” button
announce-options-how = Urgent goes before other messages, and always needs two people. Tap to change.
announce-expires-on = Valid until { $date }
announce-expires-days = Valid { $days } d
announce-expires-said = ⏳ Ends { $date }, by the text
announce-expires-other = Another end date
announce-expires-never = No end date
announce-moment-now = Leaves: as soon as it is approved
announce-moment-was = Sent on { $date } at { $time }
announce-moment-is = Leaves: { $date } at { $time }
announce-night = 🌙 Leaves by night, at { $time }: the sound will wake those who sleep.
announce-night-now = 🌙 It is { $time }: approved now, the announcement would wake those who sleep.
announce-other-date = ⚠️ This text speaks of { $date }, the calendar says { $due }. Should the date be changed too?
announce-other-date-in = ⚠️ The text in { $name } speaks of { $date }, the calendar says { $due }. Should the date be changed?
announce-change-date = 📅 Change the deadline
announce-leads = ⚠️ Unknown to our sources, to be checked before approval: { $what }
announce-left-out = 📍 Will not get it, having chosen no region: people { $people }, groups { $groups }.
announce-speaks-for = ⚠️ Speaks in the name of { $region }, addresses the whole country.
announce-speaks-beyond = ⚠️ Speaks in the name of { $region }, addresses also: { $regions }.
announce-at-now = As soon as it is approved
announce-at-tonight = Tonight at 21:00
announce-at-tomorrow = Tomorrow at 9:00
announce-at-other = Another moment
announce-files = 📎 Files
announce-files-more = ➕ Add
announce-files-none = 🗑 Remove all files
announce-audience = 👥 Audience
announce-options = ⚙ Options
announce-moment = 🕘 When
announce-preview = 👁 Preview
announce-copy = 📋 Copy into a new announcement
announce-templates = 📋 Begin with a template
announce-rehearse = 🎓 Rehearse alone
announce-preview-of = What readers will see: { $name }
announce-text-was = The text now, { $name } (struck out: what goes)
announce-text-becomes = The corrected text, { $name } (underlined: what is new; it leaves without the underline)
announce-text-in = The text in: { $name }
announce-is-preview = This is a preview: the button will work once the announcement has left.
announce-done = ⬅ Done
announce-open = Look and decide
announce-open-draft = 📝 Open the draft
announce-open-closed = 👁 See the announcement
announce-submit = ✅ Ask for approval
announce-submit-morning = 🌅 Leave on { $date } at { $time }
announce-submit-now = 🌙 Now: once approved, even by night
announce-submit-planned = 🌙 Keep { $time }, by night
announce-discard = 🗑 Delete this draft
announce-approve = ✅ Approve and send
announce-approve-morning = ✅ Approve, to leave on { $date } at { $time }
announce-approve-now = 🌙 Approve and send now
announce-approve-planned = 🌙 Approve, to leave by night at { $time }
announce-reject = ✖ Reject
announce-take-back = ↩ Take back, do not send
announce-call-off = ✖ Call off
announce-retake = 📝 Take this text up again
announce-now = ✅ Send now
announce-correct = ✏ Correct
announce-withdraw = ⛔ Withdraw
announce-withdraw-tell = ⛔ Withdraw everywhere and tell
announce-withdraw-sure = ⛔ Withdraw everywhere, without telling
announce-cancel-sure = ⛔ Yes, stop sending
announce-cancel-ask = ⏸ Paused ({ $about }): nothing more leaves. Stop it for good? Those who have not received it yet will not receive it.
announce-unread-none = Everybody it reached has confirmed, or was reminded already.
announce-unread-late = More than 24 hours have passed since it was sent: a reminder is no longer possible. You can copy it into a new announcement.
announce-unread-asked = The reminder was sent already, by { $by }: it is sent only once.
announce-unread-corrected = This announcement was corrected since: ask for the reminder in the report of the corrected version.
announce-unread-over = This announcement is no longer in force: nobody can be reminded any more.
announce-unread-never = This announcement asks for no confirmation: there is nobody to remind.
announce-unread-sending = The sending is not finished yet: the reminder will be possible after it.
announce-unread-ask = Have got { $about } without confirming: { $count }. A single short reminder will be sent to them, with the button “Read and understood”.
announce-unread-sure = 📌 Yes, remind them ({ $count })
announce-unread-done = On its way: the report will say how many were reminded.
announce-steer-late = This button is out of date: here is how far the sending is.
announce-stay-paused = Leave it paused
announce-repeat = 🔁 Try again who was missed
announce-report = 📊 Report
announce-state-draft = Draft
announce-state-waiting = Waiting for approval
announce-state-scheduled = Approved, planned
announce-state-held = ⛔ Approved, but does not leave
announce-state-sent = In force
announce-state-sending = In force, still being sent
announce-state-frozen = 🧊 Frozen, waiting to be sent
announce-state-tried = Exercise sent
announce-state-stopped = ⛔ Stopped while going out
announce-state-paused = ⏸ Paused while going out
announce-state-rejected = Rejected
announce-state-taken-back = Taken back, nothing has left
announce-state-called-off = Planned sending called off
announce-state-replaced = Replaced
announce-state-withdrawn = Withdrawn
announce-done-submit = Approval is asked of { $people }. Nothing leaves before.
officer-not-opened = { $who } has not opened the bot yet and was told nothing: ask them to send /start
announce-done-submit-nobody = Noted, but nobody can approve it for now: it takes a second officer, who neither invited the author nor was invited or accepted by them, and who has held the role for 24 hours. Nothing leaves until then.
announce-done-discard = Draft deleted.
announce-done-approve = Approved: announcement no. { $number } is leaving now, to a few first. The report follows.
announce-done-approve-correction = Approved: the correction of announcement no. { $number } leaves now. The report follows.
announce-done-approve-exercise = Approved: the exercise is leaving now. The report follows.
announce-done-schedule = Approved: it leaves on { $date } at { $time }.
announce-done-reject = Rejected: nothing has left.
announce-done-take-back = Taken back: nothing has left.
announce-done-call-off = Called off: nothing has left.
announce-done-now = The announcement is leaving now.
announce-done-withdraw = Withdrawn: the messages that arrived are deleted; those older than 48 hours are replaced by a notice of withdrawal.
announce-done-withdraw-tell = Withdrawn: the messages that arrived are deleted; those older than 48 hours are replaced by a notice of withdrawal. Each reader is told.
announce-done-release = The rest is leaving.
announce-done-pause = Paused.
announce-done-resume = Sending goes on.
announce-done-cancel = Stopped: nothing more will leave.
announce-done-repeat = Those who were missed and can be reached now are getting it.
announce-repeat-none = Everyone who can be reached has it: there is nobody to try again.
rehearsal-approver = Rehearsal: only you see this. Whoever approves would read:
rehearsal-opens = This is too long for one message: they would open the announcement before approving.
rehearsal-readers = Once they agree, readers would get ({ $name }):
rehearsal-over = End of the rehearsal: nothing has left. Here is your draft.
exercise-how = To try without risk: invite the bot to a group of which you are an administrator, and type /training there
exercise-is = You have a test group: choose it as the audience of an announcement. To change it, type /training in another group.
exercise-chosen = This is your test group. An announcement for it says EXERCISE and goes nowhere else.
report-title = 📊 { $what }
report-title-correction = 📊 { $what }: correction
report-stage-filling = Being prepared
report-stage-canary = First messages, to check
report-stage-holding = Pause to check: the rest leaves around { $time }
report-stage-sending = Being sent
report-stage-paused = Paused
report-stage-paused-by = Paused by { $by }
report-stage-cancelled = Stopped
report-stage-cancelled-by = Stopped by { $by }
report-stage-done = Done
report-stage-withdrawn = Withdrawn
report-stage-withdrawn-by = Withdrawn by { $by }
report-stage-replaced = Replaced by a correction
report-stage-frozen = Waits until everything goes on
report-refused = Telegram refuses this message: { $why }
report-file-foreign = 📎 Telegram does not know the file of this announcement: it belongs to another bot. Stop the sending, then make the announcement again with the file.
report-stopped = ⛔ Stopped by itself: { $failed } of { $tried } messages ({ $kind ->
    [groups] groups
   *[people] people
}) failed for the same reason ({ $reason }). They will be tried again; nobody was marked as unreachable.
report-stopped-foreign = ⛔ Stopped by itself: nearly all chats are unknown to this bot ({ $failed } of { $tried }). The database seems to be that of another bot: check BOT_TOKEN and the data directory before you try again. Nobody was marked as unreachable.
report-stopped-restored = ⛔ Stopped: the data were put back from a copy. { $waiting } of { $audience } recipients still wait in it, but may have received it already. Ask the person who runs the bot before you resume: resuming sends to all of them.
report-total = Audience: { $number }
report-total-correction = Readers whose message changes: { $number }
report-sent = ✅ Delivered: { $number }
report-unreachable = 🚫 Unreachable: { $number } ({ $reasons })
report-rejected = ✖ Not delivered: { $number } ({ $reasons })
report-uncertain = ❓ Uncertain: { $number } (sent, no answer from Telegram)
report-dropped = Dropped: { $number } (replaced by another version, or a person erased)
report-waiting = ⏳ Waiting: { $number }
report-in-flight = ❔ On their way: { $number } (no answer from Telegram yet; this count is corrected here)
report-never = Never sent: { $number }
report-repeated = Perhaps received twice after a crash: { $number }
report-pinned = 📌 Pinned: { $done } of { $total }
report-not-pinned = 📌 Pinned: { $done } of { $total } ({ $reasons })
report-pin-right = right missing
report-by-channel = 📢 Groups that got it by the channel: { $number }
report-files = 📎 Files delivered: { $number }
report-told = 🔔 Told by a message: { $number }
report-told-withdrawn = 🔔 Told of the withdrawal by a message: { $number }
report-read = ☑ Read and understood: { $number }
report-asked = 📌 Reminded: { $number }
report-recall = ⛔ Withdrawal, by chat: { $deleted } where all is deleted, { $replaced } where a notice takes its place, { $waiting } waiting
report-eta = Expected to end around { $time }
report-reason = { $reason ->
    [blocked] bot blocked
    [deactivated] account deleted
    [not_started] never started
    [is_bot] is a bot
    [kicked] bot removed from the group
    [not_found] not found
    [migrated] group moved
    [topic_closed] topic closed
    [no_rights] group closed to the bot
    [privacy] refused by the person
    [content] content refused
    [no_words] no text
    [forged] not written by the bot
    [stranger] unknown chat
    [gone] message gone
    [expired] past its date
    [no_answer] no answer
    [server] Telegram failed
    [never_left] no network
   *[other] another cause
}
report-release = ▶ Send the rest
report-pause = ⏸ Pause
report-resume = ▶ Go on
report-retry = 🔁 Try again
report-overrule = ⚠ Send to everybody all the same
report-cancel = ⛔ Stop
report-picture = 📈 Picture
report-csv = 📄 Table (CSV)
report-column-chat = Chat
report-column-language = Language
report-column-region = Region
report-region-others = Region not shown (fewer than { $few } people) or not given
report-column-status = Outcome
report-column-reason = Cause
report-column-number = Number
report-chat-person = person
report-chat-group = group
report-status-pending = waiting
report-status-sending = on its way
report-status-sent = delivered
report-status-unreachable = out of reach
report-status-rejected = not delivered
report-status-uncertain = uncertain
report-frozen = 🧊 Everything is stopped: nothing leaves.
report-freeze = 🧊 Stop everything
report-correct-how = ✏ A mistake? The author replies to this message with the corrected text.
report-ask = 📌 Remind who has not confirmed
report-proof = 🔏 Proof (PDF)
report-anchor = { $count ->
    [1] 🔏 Mark of the record, to keep: it shows whether an entry is taken out or changed later. 1 entry, { $anchor }
   *[other] 🔏 Mark of the record, to keep: it shows whether an entry is taken out or changed later. { $count } entries, { $anchor }
}
report-proof-caption = Proof of announcement no. { $number }
record-entries = { $count ->
    [1] Entry { $first }
   *[other] Entries { $first } to { $last }
}
record-fault = { $flaw ->
    [altered] { $entries }: altered, the seal does not fit.
    [missing] { $entries }: missing, taken out of the middle of the record.
    [forged] { $entries }: not sealed with the bot’s key, so added or written anew by somebody who did not have it.
    [unstamped] No entry is sealed with the bot’s key: the record was cut or written anew, or the bot has not started with this key yet.
    [shortened] { $entries }: noted elsewhere and not here, the record was cut off at the end.
   *[other] { $entries }: the seal is not the one that was noted elsewhere, the record was written anew.
}
record-about = { $kind ->
    [announcement] Announcement { $name } (row { $row })
    [document] Official document { $row }
    [deadline-change] Change of a date { $row }
    [file] File { $row }
    [role] Role of account { $row } ({ $name })
    [person] Account { $row }
    [link] Invitation link { $row }
    [freeze] Stop of everything no. { $row }
    [message] Message “{ $row }”
    [delivery] Delivery “{ $row }”
    [table] The table “{ $row }” of the database
    [official-answer] Official answer no. { $row }
    [stated-fact] Confirmed value no. { $row }
   *[other] { $kind } { $row }
}
record-discord = { $discord ->
    [no-proposal] { $about }: the record does not hold its proposal.
    [no-approval] { $about }: the record does not hold its approval.
    [author] { $about }: by the record, somebody else proposed it.
    [approver] { $about }: by the record, somebody else approved it.
    [alone] { $about }: one and the same person proposed and approved it.
    [content] { $about }: what is stored is not what was approved.
    [no-withdrawal] { $about }: withdrawn, and the record does not say so.
    [not-withdrawn] { $about }: withdrawn by the record, and still there.
    [not-approved] { $about }: approved by the record, and stored otherwise.
    [gone] { $about }: proposed by the record, and gone.
    [not-rejected] { $about }: turned down or called off, and the record does not say so.
    [moment] { $about }: not at the time that the record gives.
    [number] { $about }: not the number that the record gives.
    [not-sent] { $about }: sent, and the record does not say so.
    [was-sent] { $about }: sent by the record, and stored otherwise.
    [words] { $about }: what is delivered is not what left.
    [seal] { $about }: the bot did not write its text. It will not leave.
    [delivery] { $about }: the bot did not put it on its way like this. It does not leave.
    [broadcast] { $about }: on its way, paused or stopped, otherwise than by the record.
    [force] { $about }: in force or replaced, otherwise than by the record.
    [origin] { $about }: given by somebody else, or on another day, than by the record.
    [candidate] { $about }: waiting for a yes, otherwise than by the record.
    [link] { $about }: gives a role that nobody gave, or gives it a second time.
    [line] { $about }: invited by others than by the record.
    [held] { $about }: its roles are suspended, otherwise than by the record.
    [freed] { $about }: suspended by the record, and not in the database any more.
    [brake] { $about }: stopped or let go on, otherwise than by the record.
    [name] { $about }: not the name that Telegram gave.
    [upload] { $about }: the database names a file of Telegram’s for it that the bot did not send. It is not handed out.
    [unreadable] { $about }: it holds a value that the bot never writes; its rows could not be compared.
    [file] { $about }: the bytes that are kept are not those of its digest.
    [no-role] { $about }: not the role that the record gives.
   *[role-gone] { $about }: given by the record, and gone.
}
record-guard = { $guard ->
    [dropped] The trigger { $name } that protects the database was dropped.
    [changed] The trigger { $name } that protects the database was changed.
   *[strange] The database holds an unknown trigger: { $name }.
}
record-stamped = { $entries }: checked with the bot’s key ({ $id }), one by one.
record-stamps-believed = A key sealed entries, but it is not here: a record written anew as a whole would not be seen. Everything else was checked: order, seals, agreement with announcements, documents, dates and roles.
record-unkeyed = { $count ->
    [1] The first entry was sealed without a key; entry { $by }, sealed with the key, covers it.
   *[other] The first { $count } entries were sealed without a key; entry { $by }, sealed with the key, covers them all.
}
record-unkeyed-all = { $count ->
    [1] The only entry is sealed without a key: a record written anew as a whole would not be seen.
   *[other] The { $count } entries are sealed without a key: a record written anew as a whole would not be seen.
}
record-lost = { $entries }: sealed with a key that is not here any more, lost or changed; entry { $by }, sealed with the new key, covers all that was before.
record-compared = Anchors noted elsewhere and compared: { $count }.
record-left = { $count ->
    [1] 1 anchor is of what the restore of { $date } left behind: the record says so itself.
   *[other] { $count } anchors are of what the restore of { $date } left behind: the record says so itself.
}
record-agreed = Announcements (delivered texts, numbers, times, pauses and stops), the bot’s texts and deliveries, documents, dates, official answers, confirmed values, roles, invitations, suspensions and stops: compared with the record. How many people got them comes from the database: the record does not hold it.
record-before = { $count ->
    [1] The first entry is from before: the record did not say everything yet. The number, time and delivered text of what it decided are not compared.
   *[other] The first { $count } entries are from before: the record did not say everything yet. The numbers, times and delivered texts of what they decided are not compared.
}
record-whole = { $count ->
    [1] Record checked: 1 entry, its seal fits.
   *[other] Record checked: { $count } entries, every seal fits.
}
record-flawed = Warning: the record was altered, or does not say the same as the database.
record-act = { $act ->
    [submit] Proposal
    [approve] Approval
    [reject] Refusal
    [take-back] Taken back by its author
    [call-off] Called off before sending
    [send] Sending
    [name] Name of an officer noted
    [ask-again] Reminder to who has not confirmed
    [send-late] Late sending confirmed
    [release] Sending continued
    [pause] Pause
    [resume] Resumed
    [cancel] Stopped
    [repeat] Sent again to those missed
    [withdraw] Withdrawal
    [undo] Undone
    [invite] Invitation
    [revoke] Invitation link taken back
    [unapprove] Approval void
    [join] Role taken up
    [accept] Role accepted, waiting for consent
    [confirm] Role agreed to
    [refuse] Role refused
    [suspend] Suspension
    [restore] Suspension lifted
    [remove] Role taken back
    [freeze] Everything frozen
    [thaw-first] First consent to lift the freeze
    [thaw] Freeze lifted
    [forget] Erasure asked for by the person
    [move] Move to another bot
    [put-back] Backup put back
    [key] New key of the record
   *[other] Another act ({ $act })
}
announcements-listed = Announcements waiting, in force and withdrawn:
announcements-search = 🔎 Search what went out
announcements-found = Announcements that went out with “{ $words }”: { $count }
announcements-found-none = No announcement that went out holds “{ $words }”.
announcements-button = 📣 Announcements
announcements-none = No announcement is waiting or in force.
verify-how = Forward the message to me, or reply to it with /verify. You can also write /verify followed by the text you received, or by the number (for example 2025-07-003).
verify-no-words = This message has no text, and I recognise no file of an announcement in it.
picture-nothing = I recognised neither an error message nor an announcement in this picture. What does the screen say? Write it without code, password or identifier, or choose:
picture-cannot = I cannot read pictures. What does the screen say? Write it without code, password or identifier; for an announcement its number is enough (for example 2025-07-003). Or choose:
picture-unread = I could not read this picture; a screenshot is easier to read than a photo. What does the screen say? Write it without code, password or identifier, or choose:
picture-busy = Many pictures are coming in just now: please send yours again in a few minutes. Or tell me what the screen shows, or choose:
picture-your-words = I could not read the picture; I answer your sentence.
picture-no-words = I recognised nothing in the picture; I answer your sentence.
picture-error = 🖼 By the error message read in your picture:
picture-words = 🖼 By the words read in your picture:
picture-step = 🖼 Your picture shows step { $number } of { $total }: { $title }
picture-open-step = See this step of the guide
picture-secret = 🛡 A code or an identifier can be seen in your picture. I have not kept it, and I take the picture out of the conversation where Telegram lets me. Please hide it next time.
picture-verdict = 🖼 Read in a picture. Pictures can be retouched: only the text you receive from me counts.
picture-unclear = ❓ I cannot read “{ $words }” with certainty in this picture, so I can call it neither genuine nor false. Write me the number of the announcement (for example 2025-07-003), and compare.
verify-genuine = ✅ Genuine and in force: every word of this message is ours.
verify-genuine-file = ✅ Genuine and in force: this file is ours.
verify-date-changed = ⚠️ Authentic, but the date has changed since. { $what }: the calendar says { $date }.
verify-date-undone = ⚠️ Authentic, but this date has been cancelled since. { $what }: the calendar says { $date }.
verify-date-gone = ⚠️ Authentic, but this date has been cancelled since: it is no longer in our calendar.
verify-date-otherwise = ⚠️ Authentic, but our calendar says otherwise. { $what }: { $date }.
verify-outdated = ⚠️ Genuine, but corrected since: it is no longer the version in force.
verify-elsewhere = ⚠️ These words are ours, but the announcement was corrected since in another language.
verify-elsewhere-what = Corrected ({ $name }): { $what }
verify-withdrawn = ⛔ This announcement was withdrawn: disregard it.
verify-exercise = 🎓 This is an exercise of the bot: disregard it.
verify-excerpt = ✂️ An excerpt: these words are ours, but some are missing.
verify-partly = ⚠️ Only a part of this message is ours.
verify-partly-danger = 🔴 Careful: a part of this message is NOT ours.
verify-altered = ❌ Altered: this message does not say what we wrote.
verify-number = ℹ️ Announcement no. { $number } exists. A number alone proves nothing: compare with what it really says.
verify-unknown = ❓ This message is not ours, or I cannot recognise it.
verify-no-number = ❓ No announcement has this number.
verify-near = Did you mean:
verify-foreign = What is NOT ours:
verify-ours-says = Ours says:
verify-this-says = This says:
verify-danger = Follow no link, number or date of this message, and give no code.
verify-older = The words that are ours come from a version that was corrected since.
verify-file-ours = The attached file itself is ours.
verify-file-ours-too = The attached file is ours too.
verify-file-other = The attached file belongs to another announcement of ours.
verify-file-unknown = I do not recognise the attached file: do not rely on it.
verify-file-program = Do not open this file: it may hold a program, and we never send any.
verify-checked = Checked on { $date } at { $time }, as the message stood then.
verify-caption = ⚠️ The text that came with this file is no part of it and is not ours:
verify-current = 📣 Show the version in force
verdict-corrected-since = ⚠️ Announcement corrected since: see it
verdict-withdrawn-since = ⛔ Announcement withdrawn since
verdict-unfollowed = ⚠️ May have changed since: check
voucher-corrected = ⚠️ Announcement no. { $number }, checked here, has been corrected since: what was shown no longer holds.
voucher-withdrawn = ⛔ Announcement no. { $number }, checked here, has been withdrawn since. Disregard it.
voucher-unfollowed = ⚠️ Announcement no. { $number } was checked here. It may have changed since: check it again.
copy-below = 📣 Announcement no. { $number } is shown further down, in a newer answer. I no longer keep it up to date here.
copy-again = 📣 Show it again
verify-expired = Its date of validity is past.
verify-passed-on = ⚠️ The text is ours; who passed it on, I do not know.
verify-sender = The only addition is the name or number of the sender, which is not ours:
verify-own = 🤖 This message comes from this bot, but it is not an announcement. It holds for the person and the moment it was written for, and it may quote other messages.
verify-about = This is about the message { $words }.
verify-edited = ✏️ This message was edited: the first verdict no longer holds. New verdict:
verify-date-known = The date that we know:
verify-careful = I only know announcements that went through this bot. Be careful, and give no identifier, password or code.
trap-address = 🔴 Careful: I do not know the address { $address }. Do not open it, and type no code, password or identifier there. For Damancom, type { $portal } yourself.
trap-code = 🔴 Careful: this request does not come from us. Send no code, password or identifier to this number.
portal-yes = Yes, that is the address of the portal.
fraud-asked = 🔴 Give nothing away: no code, no password, no identifier, no money, not even to someone who says they are from the CNSS. Hang up, do not reply.
fraud-intruded = 🔴 Change your password now: type the address yourself, { $portal }. If it is refused, use « Mot de passe oublié ». Tell your CNSS agency what you saw.
fraud-done = 🔴 Change your password now, and give that person nothing more. Type the address yourself: { $portal }
fraud-bank = 🔴 Call your bank first, on the number written on your card, and tell it what you gave. Give that person nothing more. If you gave a password too, change it; type the address yourself: { $portal }
verify-who = { $who }, announcement no. { $number }, sent on { $date }.
verify-who-exercise = { $who }, exercise sent on { $date }.
news-none = There is no current announcement.
role-officer = officer
role-director = director
role-poster = announcement writer
role-editor = answer editor
role-helper = helper
# By which words a role is asked for in /invite; this is never shown.
role-said-officer = officer
role-said-director = director
role-said-poster = writer
role-said-editor = editor
role-said-helper = helper help
role-operator = the person who runs the bot
role-first-step = ✍ Write my first announcement
role-told-invite = 🔑 { $by } made an invitation link: { $role }. It works once, for 24 hours. If nobody told you about it, call { $by }; in doubt, stop everything.
role-told-revoked = 🔑 { $by } took back an invitation link that nobody had opened: { $role }. It gives nothing any more. The invitation was from { $inviter }.
role-told-waits = 🔑 { $who } opened the link of { $by } and asks for the role: { $role }. Nothing is open to them before a second officer agrees. Make sure by word of mouth that it is really this person. They will be able to approve neither what { $by } writes nor what the person who accepts them writes.
role-told-joined = 🔑 { $who } now has the role: { $role }. Invited by { $by }.
role-told-confirmed = ✅ { $who } now has the role: { $role }. Invited by { $inviter }, accepted by { $by }. In 24 hours they can approve, except what is written by { $linked }.
role-linked-all = ⚠ For now nobody else writes announcements: this does not add a possible approval yet.
role-told-refused = ❌ { $by } refused { $who } the role: { $role }. The invitation was by { $inviter }.
role-told-suspended = ⛔ { $by } suspended { $who }: { $role }. A second officer can make this removal final; only { $by } can undo it.
role-told-suspended-operator = ⛔ { $by } took the roles of { $who } back: { $role }. This is final: to have them given back, ask that person.
role-told-objected = ⛔ { $who } had suspended { $by }, who objects and now suspends { $who } ({ $role }). Until this is settled, neither can decide anything. Call them both: who is telling the truth? Then take back the roles of the other one for good: whoever was honest has theirs again.
role-told-removed = ❌ { $who } has no role any more: { $role }. Removal asked for by { $by }, confirmed by { $second }.
role-told-restored = ↩ { $by } lifted the suspension of { $who }: { $role }.
role-told-restored-final = ↩ { $by } gave { $who } their roles back: { $role }.
role-you-confirmed = ✅ Your role is confirmed: { $role }. The menu shows you your commands; you can write from now on. In 24 hours you can approve, except what is written by { $linked }, through whom you have this role.
role-you-refused = { $by } did not give you the role you asked for: { $role }.
role-you-suspended = ⛔ { $by } suspended your roles. If that is a mistake, call { $by }. If their phone may have been stolen, object: their roles are then suspended too, and the other officers decide.
role-you-suspended-alone = ⛔ { $by } suspended your roles. If that is a mistake, call { $by }. If their phone may have been stolen, object: their roles are then suspended too. No other officer can decide between you: only the person who runs the bot can.
role-you-objected = ⛔ { $by }, whom you suspended, objects: your roles are suspended too. The other officers decide between you: they take the roles of one back, and the other has theirs again. Call them.
role-you-objected-alone = ⛔ { $by }, whom you suspended, objects: your roles are suspended too. No other officer can decide between you. Ask the person who runs the bot: nobody else can.
role-you-suspended-helpless = ⛔ { $by } suspended your roles. If that is a mistake, call { $by }. Failing that, ask the person who runs the bot to give them back to you.
role-you-suspended-operator = ⛔ The person who runs the bot took your roles back. If that is a mistake, ask them to give them back to you: nobody else can.
role-no-objection-nobody = Only an officer can object.
role-no-objection-elsewhere = Only an officer whose role covers theirs can object here.
role-no-objection-new = You cannot object: your role is less than 24 hours old.
role-no-objection-busy = You cannot object: you have suspended somebody already.
role-you-removed = ❌ Your roles were taken back for good, with the agreement of two officers. The second: { $by }. It takes a new invitation to have a role again.
role-you-removed-named = ❌ Your roles were taken back for good, with the agreement of two officers. The second: { $by }. Only the person who runs the bot can give them back: ask them.
role-you-restored = ↩ { $by } lifted your suspension: your roles hold again.
role-you-restored-final = ↩ { $by } gave you your roles back: they hold again.
role-object = ✋ Object
role-restore = ↩ Undo the suspension
role-remove-final = ❌ Remove for good: { $who }
role-suspend = ⛔ Suspend: { $who }
role-open =
    { $count ->
        [one] One announcement that they wrote or approved is stopped.
       *[other] { $count } announcements that they wrote or approved are stopped.
    }
role-open-view = 👁 { $about }
seat-accept = ✅ Accept
seat-refuse = ❌ Refuse
seat-accepted = ✅ { $who } now has the role: { $role }. The officers concerned and this person are told. In 24 hours they can approve, except what is written by { $linked }.
seat-refused = ❌ Refused: { $who } does not have the role { $role }. The officers concerned and this person are told.
seat-was-accepted = { $by } has already accepted { $who }.
seat-was-refused = { $by } has already refused { $who }.
invite-which = Which role do you give? Region: { $region }. The link works once, for 24 hours.
invite-which-first = Which role do you give? You choose the region next. The link works once, for 24 hours.
invite-where = { $role }: for which region?
invite-country = 🇲🇦 The whole country
invite-region = I do not recognise this region. Choose the role first, then the region from the list.
invite-region-guess = Do you mean one of these regions?
invite-region-other = Another region
invite-link = Forward the message below to the person, and to nobody else. The other officers concerned are told.
invite-link-approving = Forward the message below to the person, and to nobody else. Once they have opened the link, a second officer has to accept them; the officers concerned are told. They will not be able to approve what you write.
invite-text = Hello, { $by } invites you to hold this role in the Confrère bot: { $role }. Open this link in Telegram; it works once, for 24 hours.
invite-used = This link does not work any more: it was used or taken back, or is older than 24 hours. Ask for another.
link-unopened = 🔑 Link not opened yet: { $role }. Given by { $by }, good until { $date } at { $time }.
link-revoke = ✖ Take this link back
link-revoke-of = ✖ Take the link back: { $role }
link-revoked = ✖ The link is taken back: { $role }. It gives nothing any more, and the officers concerned are told.
link-over = This link no longer works: it was opened, taken back, or is more than 24 hours old. The roles (/roles) tell.
invite-waiting = Thank you. You ask for the role: { $role }. A second officer still has to accept you; you will be told here.
invite-welcome = Noted. Your role: { $role }. The menu shows you your commands, and /help explains them.
roles-listed = Who has which role
roles-button = 👥 See the roles
roles-alone = ⚠️ There is only one officer. Until there is a second one, nothing can be approved: no announcement, no document, no date, no role of officer or director. The person who runs the bot can name a second one in the settings.
roles-more = More ›
roles-in-settings = named in the settings of the bot
roles-since = since { $date }, invited by { $by }
roles-since-both = since { $date }, invited by { $by }, accepted by { $second }
roles-waiting = ⏳ { $who } waits for a second officer to agree: { $role }. Invited by { $by }.
roles-suspended-by = suspended on { $date } by { $by }
roles-removed-by = removed for good on { $date }; suspended by { $by }
roles-ask = Suspend { $who } ({ $role })? It holds at once: their roles end, what they have open stops, and all officers concerned are told. You alone can undo it; a second officer can make it final.
roles-ask-sure = ⛔ Yes, suspend
roles-final = Take the roles of { $who } back for good ({ $role })? What they have waiting or planned is called off. Only a new invitation can give them back.
roles-final-named = Take the roles of { $who } back for good ({ $role })? What they have waiting or planned is called off. Only the person who runs the bot will be able to give them back.
roles-final-sure = ❌ Yes, for good
roles-object = Object? The roles of { $who } are then suspended too, at once, and the other officers concerned decide between you. If this is a mistake, call { $who } instead.
roles-object-alone = Object? The roles of { $who } are then suspended too, at once. No other officer can decide between you: only the person who runs the bot can. If this is a mistake, call { $who } instead.
roles-object-sure = ✋ Yes, object
roles-restore-first = Give { $who } their roles back? You will stay suspended by { $by }, and your roles do not come back with theirs. Speak to each other first.
roles-restore-sure = ↩ Yes, give them back
roles-short =
    { $count ->
        [0] ⚠️ { $authority }: nobody will be left to approve. No announcement will be able to leave.
       *[other] ⚠️ { $authority }: only one person will be left to approve. What they write themselves, or what is written by those they invited, will not be able to leave.
    }
roles-freed = ✅ { $people } then has their roles back at once.
roles-invited = This person invited: { $people }. Their roles stay; look whether they should.
roles-kept = Nothing has changed.
roles-suspended = ⛔ { $who } is suspended. All officers concerned are told.
roles-removed = ❌ { $who } has no role any more. All officers concerned are told.
roles-restored = ↩ { $who } has their roles back. All officers concerned are told.
roles-objected = ✋ Objected: { $who } is suspended too. The other officers concerned are told, and decide.
roles-objected-alone = ✋ Objected: { $who } is suspended too. No other officer can decide between you. Ask the person who runs the bot: nobody else can.
roles-decided-gone = That is decided already: { $who } has no role any more.
roles-decided-holds = That is decided already: { $who } keeps their roles.
freeze-ask = Stop everything? Announcements (even under way), approvals, second looks at answers that are held, invitations and removals of roles stop within a second, and all officers are told. It takes two officers to go on.
freeze-ask-alone = ⚠️ Stop everything? Announcements (even under way), approvals, second looks at answers that are held, invitations and removals of roles stop within a second. It takes two officers to go on, and there are not two of you yet who can: you will have to ask the person who runs the bot.
freeze-sure = 🧊 Yes, stop everything
freeze-done = Done, and all officers are told. No answer that is held leaves either. What goes on: all other answers, reminders, withdrawals of what is wrong. To go on with the rest, two officers have to touch “Go on” (/freeze), each on their own phone.
freeze-how = To go on, two officers have to touch “Go on” (/freeze), each on their own phone. Failing that, ask the person who runs the bot to let everything go on.
freeze-not-you = You cannot touch “Go on” yourself. { $why }
freeze-thaw = ♨ Go on
freeze-thaw-first = Noted, for 15 minutes. A second officer still has to touch “Go on”; all are told that you did.
freeze-thaw-ask = { $first } agreed already, at { $time }. With your agreement everything goes on. Have you spoken to each other? If their phone may have been stolen, do not confirm: tell the other officers.
freeze-thaw-sure = ♨ Yes, we have spoken
freeze-thaw-done = ♨ Everything goes on. What was being sent continues where it stopped; what was stopped for good does not go on.
freeze-over = That stop is over: everything goes on again.
freeze-over-other = That stop is over, but another one holds: this is how it stands.
freeze-banner = 🧊 Everything has been stopped since { $date } at { $time }, by { $by }.
freeze-told-frozen = 🧊 { $by } stopped everything: announcements, approvals, second looks at answers that are held, invitations and removals of roles. What goes on: all other answers, reminders, withdrawals of what is wrong. Talk to each other before going on; that takes two officers.
freeze-told-frozen-operator = 🧊 The person who runs the bot stopped everything: announcements, approvals, second looks at answers that are held, invitations and removals of roles. What goes on: all other answers, reminders, withdrawals of what is wrong. Ask them why before going on; that takes two officers.
freeze-told-doubt = In doubt about { $by }? You can suspend their roles (/roles).
freeze-told-thaw-first = ♨ { $by } asks to go on; this holds for 15 minutes. A second officer has to confirm it. If there is any doubt about their phone, touch nothing.
freeze-told-thawed = ♨ Everything goes on: { $first } agreed first, then { $by }.
freeze-told-thawed-operator = ♨ Everything goes on, by { $by }.
denied-frozen = 🧊 Everything is stopped (/freeze). Two officers have to let it go on first; failing that, ask the person who runs the bot to let everything go on.
denied-nobody = You have no role for that.
denied-elsewhere = That is not of your institution or your region: another officer has to do it.
denied-regional = This holds for the whole country: only a national officer, of the Order or of the CNSS, can propose it.
denied-own = It is your own: another officer has to do it.
denied-new = Your role is too new: you can approve 24 hours after you were given it.
denied-linked = You have your role from this person (by invitation or consent), or they have theirs by your invitation: another officer has to do it.
denied-author-gone = Whoever proposed it does not have the role for it any more: nothing leaves in their name.
denied-approver-gone = Whoever approved it does not have the role for it any more: it does not leave.
denied-altered = It is not what was approved any more: it does not leave. Tell the person who runs the bot.
denied-inviter-gone = Whoever gave this link cannot invite any more: ask for another.
denied-combination = There is no such role for this institution or region.
denied-busy = You have suspended somebody already. Undo that, or wait until a second officer decides.
denied-again = You stopped everything a short while ago, and it was let go on. Within 24 hours another officer has to do it: call them.
denied-pair = Only the two officers who proposed and approved it can undo it. In doubt? Stop everything (/freeze), or propose another date (/deadline_set).
denied-settled = That is decided already.

## Privacy
forget-yes = Yes, erase everything
forget-kept = Nothing was erased.
forget-button = 🗑 Erase everything
privacy-kept = Here, the thirty days of this page are { $days } days.
forget-decided = The decisions you took as an officer stay, as proof that two approved.

## When something is wrong
unknown-command = I do not know that command. Here are mine: { $commands }
mistyped-meant = Did you mean { $name }?
button-stale = This button no longer works. Type /start to go on.
button-stale-work = This button no longer works. Type { $where } to see how things stand.
message-out-of-reach = This message is too old to change. Type the command again to see where you stand.
answer-not-here = I cannot write here: open me in a private chat.
topic-shut = You wrote to me in a topic of your group where I cannot answer: it is closed. Ask me your question here.
secret-in-group = 🛡 { $name ->
    [none] Careful:
   *[other] { $name }, careful:
} your message seems to contain a code, a password or an identifier. Delete it. If it is your real password, change it on the portal; send it to nobody.
secret-removed = 🛡 { $name ->
    [none] I have removed a message:
   *[other] { $name }, I have removed your message:
} it seemed to contain a code, a password or an identifier. If it is your real password, change it on the portal; send it to nobody.
officers-only = This command is for the officers of the Order and the CNSS.
suspended-officer = ⛔ Your roles are suspended since { $date } by { $by }, who can give them back: call them.
suspended-others = ⛔ Your roles are suspended since { $date } by { $by }, who has no role any more. Another officer can give them back: call them.
suspended-both = ⛔ Your roles are suspended since { $date } by { $by }, who is suspended too. The other officers decide: call them.
suspended-final = ⛔ Your roles were taken back for good; { $by } suspended them on { $date }. Only the person who runs the bot can give them back: ask them.
suspended-operator = ⛔ Your roles were taken back on { $date } by { $by }. Nobody else can give them back: ask them.
admins-only = Only an administrator of the group can set this.
error = Something went wrong on our side. Try again in a moment; if it happens again, give this reference: { $reference }
too-fast = You are writing faster than I can answer: I have left your last messages aside. Please wait a minute, then ask again.
answer-lost = For an hour Telegram did not let my answer through, and I apologise. Please ask again; if it happens again, give this reference: { $reference }

## The site of plain files, without Telegram
site-title = Confrère: Damancom without Telegram
site-skip = Skip to the content
site-menu = Sections
site-in-menu-dates = Dates
site-in-menu-announcements = Announcements
site-in-menu-faq = Questions
site-languages = Language
site-home = Home
site-home-words = To get into Damancom and declare on time: the steps, the dates, the announcements and the answers of the bot Confrère, to read, print or copy without Telegram.
site-as-of = Copy of { $date }, { $time }, Morocco time. What has changed since is not in it.
site-newest = Up to date: in the bot, on Telegram
site-disclaimer = Pharmacists helping each other: this is not a site of the CNSS. In case of doubt, the documents of the CNSS are what counts.
site-secrets = Your identifier, your password and your code are typed on damancom.ma, and nowhere else. Give them to nobody.
site-guides = Logging in
site-documents = Official documents
site-pdf = As a PDF
site-dates = Deadlines
site-dates-coming = The next dates, as we knew them at that time
site-date = Deadline
site-date-what = For
site-dates-may-move = A date may change after this copy. Check it before you rely on it.
site-calendar = Put these dates into your calendar (.ics file)
site-announcements = Announcements in force
site-announcements-none = No announcement was in force when this copy was made.
site-announcements-unknown = This copy was made without the announcements. That there are none here does not mean that there are none.
site-announcement-sent = Sent on { $date }
site-announcement-whom = For: { $whom }
site-announcement-file = Attached file: { $name }. It is in the bot, not here.
site-check = How to verify an announcement
site-check-copy = A page like this one can be copied and altered: by itself it proves nothing.
site-check-bot = As soon as Telegram is back, send the bot /verify followed by the number or the text you received: it compares word by word and says whether the announcement still holds.
site-check-never = No announcement asks for your identifier, your password or your code. A message that asks for them is not ours.
site-faq = Frequent questions
site-search = Your question, in your own words
site-search-none = Nothing here is like that. Try other words, or look through the themes below.
site-darija = In Darija
site-related = See also
site-ask = Ask the Order, in the bot (Telegram)
site-buttons = A “button” or a command such as /verify, in these answers, is in the bot, on Telegram.
site-whatsapp = Texts for WhatsApp
site-whatsapp-how = Texts ready to pass on. Copy them whole; add no identifier, no password and no code.
site-whatsapp-open = Open WhatsApp with this text
site-copy = Copy
site-copied = Copied
site-bot = The bot, when Telegram works
site-bot-code = QR code that opens { $name } on Telegram

## The printed guide and pictures
print-author = Confrère, pharmacists helping each other
print-kicker = A practical guide for pharmacists
print-drawing = diagram
print-drawing-note = A diagram, not a screenshot
print-identifier = Identifiant
print-code = Code à { $digits } chiffres
print-password = Mot de passe
print-help = If you are stuck
print-deadline = When to declare
print-deadline-off = That is not a working day: declare by { $date } at the latest.
print-disclaimer = Colleagues helping each other. In case of doubt, the CNSS document prevails.
print-verified = Text reviewed on { $date }.
print-unseen = Screens not seen.
print-bot = Telegram: { $name }
print-countdown = { $days ->
    [0] Today
    [one] Tomorrow
   *[other] In { $days } days
}
print-later = After that
print-later-safe = rather { $date }
print-funnel-title = How far colleagues come in the guide
print-funnel-period = { $since } to { $until }
print-funnel-finished = Logged in
print-funnel-stuck = { $count ->
    [0] nobody stuck
    [one] { $count } stuck
   *[other] { $count } stuck
}
print-funnel-note = Numbers of people, without names. Figures of { $date } at { $time }.
print-funnel-none = Nobody has opened the guide yet.
print-deadline-next = Wages of { $month }: deadline { $date }.
print-report-sent-at = Sent on { $date } at { $time }
print-report-audience = Recipients: { $count }
print-report-sent = delivered
print-report-unreachable = unreachable
print-report-missed = unreachable or not delivered
print-report-waiting = waiting
print-report-never = never sent (stopped)
print-report-uncertain = uncertain
print-report-read = Read and understood: { $count }
print-report-curve = Delivered over time (Morocco time)
print-report-curve-alt = Curve of the messages delivered over time; total: { $count }
print-report-nothing = No message has arrived yet.
print-report-regions = Share delivered, by region
print-report-others = Other regions, or not given
print-report-groups = Groups
print-report-languages = Share delivered, by language
print-report-of = { $part } of { $whole }
print-report-note = “Delivered”: accepted by Telegram. “Uncertain”: sent without an answer, it may have arrived. Counted on { $date } at { $time }.
print-report-few = Regions of fewer than { $people } people are put together or not shown.
print-report-repeated = After a failure, some messages may have arrived twice: { $count } at most.
print-board-period = The last { $hours } hours, without names
print-board-now = now
print-board-alt = Questions of each of the last twelve hours; total: { $count }
print-board-note = Numbers of people; for a topic that the bot answers, numbers of answers. In red: at least twice as many as usual at the same hour (7 days). Each drawing has its own scale. Whole country, Morocco time. Counted on { $date } at { $time }.
print-figures-whom = Who answered
print-figures-whom-note = Number of questions
print-figures-themes = By theme
print-figures-themes-note = Number of questions; beside it, those without an answer
print-figures-open = unanswered: { $count }
print-figures-note = Without names, whole country. Counted on { $date } at { $time }.
print-portal-today = Today, hour by hour
print-portal-today-alt = Answers of each hour of today; total: { $total }
print-portal-works = it works
print-portal-blocked = it is blocked
print-portal-few = fewer than { $fewest } answers: nothing is concluded
print-portal-best = The best hours of the last ten days
print-portal-nothing = Not enough answers yet: it takes { $fewest } for an hour.
print-portal-note = What colleagues say by a button, without names; one answer per person and half hour. It does not come from the CNSS. Morocco time. Counted on { $date } at { $time }.
print-health-disk = Disk: the part that is taken
print-health-note = As seen on { $date } at { $time }, Morocco time.
print-notice-kicker = Proof of notice
print-notice-in-force = In force when this was printed.
print-notice-corrected = Corrected: the newest version was in force when this was printed.
print-notice-over = Sent; the time for which it was valid has passed.
print-notice-withdrawn = Withdrawn: it is no longer in force.
print-notice-number = Number
print-notice-authority = Authority
print-notice-region = Region
print-notice-version = Version { $version }, sent on { $date } at { $time }
print-notice-audience = Recipients
print-notice-options = Options
print-notice-until = Valid until
print-notice-digest = Approved digest (SHA-256)
print-notice-digest-again = Digest, computed again
print-notice-digest-same = The same: nothing has changed since the approval.
print-notice-digest-differs = Different: what is stored is not what was approved.
print-notice-by-name = { $name }, { $who }, account no. { $account }, on { $date } at { $time }
print-notice-by = { $who }, account no. { $account }, on { $date } at { $time }
print-notice-bot = the bot itself, on { $date } at { $time }
print-notice-bot-account = Bot
print-notice-operator = officer named in the bot’s settings
print-notice-words = The text, word for word
print-notice-holes = { $hole }: a sign that is not shown in print. In order of first appearance: { $signs }.
print-notice-files = Files
print-notice-size = { $size } bytes
print-notice-no-digest = Digest unknown: Telegram did not hand this file to the bot.
print-notice-counts = What became of it
print-notice-count = { $what ->
    [audience] Recipients
    [sent] Delivered
    [unreachable] Unreachable
    [rejected] Not delivered
    [uncertain] Uncertain
    [dropped] Dropped
    [in-flight] On their way, no answer from Telegram
    [never] Never sent
    [repeated] Perhaps received twice
    [files] Files delivered
    [deleted] Deleted by the withdrawal
    [replaced] Replaced by a notice of withdrawal
    [read] Read and understood
   *[waiting] Waiting
}
print-notice-because = { $what }: { $reason }
print-notice-record = The record of decisions
print-notice-column = { $column ->
    [entry] No.
    [at] Moment (time in Morocco)
    [actor] Account
   *[act] Act, with its seal below
}
print-notice-checked = What was checked when this was printed
print-notice-anchor = Anchor of the record when this was printed
print-notice-anchor-how = This anchor (number of entries and last seal) lies outside the database: whoever keeps it can see later whether the record was cut or written anew.
print-notice-texts = { $count ->
    [1] The digest of the text, the files, the recipients and the options was computed again and compared with the one that was approved.
   *[other] The digests of the { $count } versions were computed again and compared with those that were approved.
}
print-notice-moment = { $date } at { $time }
print-notice-check = How to check
print-notice-check-chain = Each act of the record has a seal (SHA-256), computed from that act and from the seal of the act before, and then sealed with a secret key that is kept outside the database (HMAC-SHA256): without the key none can be changed, nor what follows be written anew. The approval is bound to the digest of the text, the files, the recipients and the options: one changed comma gives another.
print-notice-check-anyone = Anybody can send { $command } to the bot. Whoever runs the bot can check the whole record and print this proof again, without stopping the bot or on a copy of the database, with these commands:
print-notice-disclaimer = This document is not signed: its worth is that of the record it quotes.
print-notice-printed = printed on { $date } at { $time }

newcomers-stuck = The “Valider” button has been grey since this morning
newcomers-question = What is this playground for?
newcomers-answer = To try the bot while nothing goes to Telegram: the people and their questions are made up. One officer wrote this answer, a second one approved it.
