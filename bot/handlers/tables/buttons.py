"""The table of buttons, by the noun of what they carry."""

from typing import Any

from bot.core import callbacks
from bot.core.callbacks.people import RunCommand
from bot.core.members import Permission
from bot.handlers import attachments, awaited
from bot.handlers.announcements import (
    audience,
    decisions,
    draft_files,
    draft_texts,
    drafting,
    options,
    reports,
    viewing,
)
from bot.handlers.deadlines import (
    calendars,
    change_answers,
    change_decisions,
    changes,
    deadline,
    declarations,
    declared,
    pharmacies,
    reminders,
    snoozes,
)
from bot.handlers.documents import document_decisions, official, received_files
from bot.handlers.guide import glance, guide, passing_on, pdf
from bot.handlers.officers import freezes, invitations, links, removals, roles
from bot.handlers.people import privacy, start
from bot.handlers.portal import outages, weather
from bot.handlers.questions import faq, questions, themes, unanswered
from bot.handlers.tables import commands
from bot.handlers.tables.kinds import (
    ADMINS,
    ANNOUNCER,
    EDITOR,
    EVERYONE,
    NATIONAL,
    OFFICER,
    Button,
    plain,
)
from bot.handlers.verification import standing

_PEOPLE: tuple[Button[Any], ...] = (
    Button(RunCommand, commands.run),
    Button(callbacks.people.Home, plain(start.home)),
    Button(callbacks.people.SetChoice, start.set_choice),
    Button(callbacks.people.SetLanguage, start.set_language, in_groups=ADMINS),
    Button(callbacks.people.OfferRegions, plain(start.regions)),
    Button(callbacks.people.SetRegion, start.set_region),
    Button(callbacks.people.OpenPrivate, start.open_private, in_groups=EVERYONE),
    Button(callbacks.people.OfferPlaces, plain(start.places), in_groups=Permission.GROUP_PLACE),
    Button(callbacks.people.SetPlace, start.set_place, in_groups=Permission.GROUP_PLACE),
    Button(callbacks.people.Forget, plain(privacy.forget_confirmed)),
)
_GUIDE: tuple[Button[Any], ...] = (
    Button(callbacks.guide.OfferGuides, plain(guide.choose)),
    Button(callbacks.guide.ShowGlance, glance.show),
    Button(callbacks.guide.ShowStep, guide.show_step),
    Button(callbacks.guide.FinishGuide, guide.finish),
    Button(callbacks.guide.BeginGuide, guide.begin),
    Button(callbacks.guide.BeStuck, guide.stuck),
    Button(callbacks.guide.OfferMore, guide.more),
    Button(callbacks.guide.SendAlbum, glance.album),
    Button(callbacks.guide.ShareStep, passing_on.share),
    Button(callbacks.guide.SendPdf, pdf.press),
)
_PORTAL: tuple[Button[Any], ...] = (
    Button(callbacks.portal.ShowPortal, plain(weather.command)),
    Button(callbacks.portal.SayPortal, weather.say),
    Button(callbacks.portal.WatchPortal, plain(weather.watch)),
    Button(callbacks.portal.LeavePortal, plain(weather.leave)),
    Button(callbacks.portal.WriteOfOutage, outages.write, ANNOUNCER),
    Button(callbacks.portal.LeaveOutage, outages.leave, ANNOUNCER),
)
_DEADLINES: tuple[Button[Any], ...] = (
    Button(callbacks.deadlines.ShowDeadline, plain(deadline.show)),
    Button(callbacks.deadlines.Declare, declarations.press),
    Button(callbacks.deadlines.DeclareMonth, declarations.press_month),
    Button(callbacks.deadlines.Tick, declarations.toggle),
    Button(callbacks.deadlines.Snooze, declarations.snooze),
    Button(callbacks.deadlines.EndSnooze, snoozes.end),
    Button(callbacks.deadlines.RemindAt, snoozes.again),
    Button(callbacks.deadlines.SendYear, plain(calendars.send_year)),
    Button(callbacks.deadlines.SendDate, calendars.send_date),
    Button(callbacks.deadlines.ShowReminders, plain(reminders.command), in_groups=ADMINS),
    Button(callbacks.deadlines.SwitchReminders, reminders.switch, in_groups=ADMINS),
    Button(callbacks.deadlines.RemindMonthly, plain(declared.remind_monthly)),
    Button(callbacks.deadlines.ToggleDay, reminders.toggle_day),
    Button(callbacks.deadlines.SetHour, reminders.set_hour),
    Button(callbacks.deadlines.RemindHere, plain(reminders.remind_here), in_groups=ADMINS),
    Button(callbacks.deadlines.AddPharmacy, plain(pharmacies.add)),
    Button(callbacks.deadlines.DropPharmacy, pharmacies.ask_drop),
    Button(callbacks.deadlines.RemovePharmacy, pharmacies.remove),
    Button(callbacks.deadlines.KeepPharmacy, plain(pharmacies.keep)),
    Button(callbacks.deadlines.NamePharmacy, plain(pharmacies.name_quoted)),
)
_CHANGES: tuple[Button[Any], ...] = (
    Button(callbacks.changes.BeginMove, changes.begin_move, OFFICER),
    Button(callbacks.changes.BeginAdd, plain(changes.begin_add), OFFICER),
    Button(callbacks.changes.BeginEnd, changes.begin_end, OFFICER),
    Button(callbacks.changes.ViewChange, changes.view, OFFICER),
    Button(callbacks.changes.SetAuthority, change_answers.set_authority, OFFICER),
    Button(callbacks.changes.SetMonthly, change_answers.set_monthly, OFFICER),
    Button(callbacks.changes.SetLast, change_answers.set_last, OFFICER),
    Button(callbacks.changes.OfferMonths, change_answers.offer_months, OFFICER),
    Button(callbacks.changes.DecideChange, change_decisions.press, OFFICER),
)
_DOCUMENTS: tuple[Button[Any], ...] = (
    Button(callbacks.documents.SendOfficial, received_files.send),
    Button(callbacks.documents.BringDocument, plain(official.propose), NATIONAL),
    Button(callbacks.documents.SetDocumentAuthority, official.set_authority, OFFICER),
    Button(callbacks.documents.SetDocumentLanguage, official.set_language, OFFICER),
    Button(callbacks.documents.ViewDocument, official.view, OFFICER),
    Button(callbacks.documents.AskWithdrawDocument, document_decisions.ask_withdraw, OFFICER),
    Button(callbacks.documents.KeepDocument, document_decisions.keep, OFFICER),
    Button(callbacks.documents.DecideDocument, document_decisions.press, OFFICER),
)
_ANNOUNCEMENTS: tuple[Button[Any], ...] = (
    Button(callbacks.verification.Verify, standing.press, in_groups=EVERYONE),
    Button(callbacks.verification.ShowNumber, standing.numbered, in_groups=EVERYONE),
    Button(callbacks.verification.SendCurrent, standing.current),
    Button(callbacks.verification.Acknowledge, standing.read, in_groups=EVERYONE),
    Button(callbacks.announcements.TurnAnnouncements, viewing.page, ANNOUNCER),
    Button(callbacks.announcements.ViewAnnouncement, viewing.view, ANNOUNCER),
    Button(callbacks.announcements.Preview, viewing.preview, ANNOUNCER),
    Button(callbacks.announcements.PressPreview, plain(viewing.preview_pressed)),
    Button(callbacks.announcements.ShowReport, reports.show, ANNOUNCER),
    Button(callbacks.announcements.SendReport, reports.send, ANNOUNCER),
    Button(callbacks.announcements.SendProof, reports.send_proof, ANNOUNCER),
    Button(callbacks.announcements.AskReason, decisions.ask_reason, ANNOUNCER),
    Button(callbacks.announcements.KeepAnnouncement, decisions.keep, ANNOUNCER),
    Button(callbacks.announcements.AskWithdraw, decisions.ask_withdraw, ANNOUNCER),
    Button(callbacks.announcements.AskCallOff, decisions.ask_call_off, ANNOUNCER),
    Button(callbacks.announcements.AskCancel, reports.ask_cancel, ANNOUNCER),
    Button(callbacks.announcements.GoOn, reports.go_on, ANNOUNCER),
    Button(callbacks.announcements.Steer, reports.steer, ANNOUNCER),
    Button(callbacks.announcements.Decide, decisions.press, ANNOUNCER),
)
_DRAFTS: tuple[Button[Any], ...] = (
    Button(callbacks.drafts.Write, plain(drafting.command), ANNOUNCER),
    Button(callbacks.drafts.TurnDrafts, drafting.turn, ANNOUNCER),
    Button(callbacks.drafts.WriteAs, drafting.begin, ANNOUNCER),
    Button(callbacks.drafts.Retake, drafting.retake, ANNOUNCER),
    Button(callbacks.drafts.Correct, drafting.correct, ANNOUNCER),
    Button(callbacks.drafts.ShowDraft, drafting.show, ANNOUNCER),
    Button(callbacks.drafts.Submit, drafting.submit, ANNOUNCER),
    Button(callbacks.drafts.Discard, drafting.discard, ANNOUNCER),
    Button(callbacks.drafts.AskText, draft_texts.ask, ANNOUNCER),
    Button(callbacks.drafts.TakeCaption, draft_texts.take_caption, ANNOUNCER),
    Button(callbacks.drafts.ChooseFiles, draft_files.choose, ANNOUNCER),
    Button(callbacks.drafts.AskFiles, draft_files.ask, ANNOUNCER),
    Button(callbacks.drafts.DropFiles, draft_files.drop, ANNOUNCER),
    Button(callbacks.drafts.AttachFile, draft_files.attach, ANNOUNCER),
    Button(callbacks.drafts.ChooseAudience, audience.choose, ANNOUNCER),
    Button(callbacks.drafts.SetKind, audience.set_kind, ANNOUNCER),
    Button(callbacks.drafts.ToggleRegion, audience.toggle_region, ANNOUNCER),
    Button(callbacks.drafts.ToggleUnplaced, audience.toggle_unplaced, ANNOUNCER),
    Button(callbacks.drafts.ToggleLanguage, audience.toggle_language, ANNOUNCER),
    Button(callbacks.drafts.ToggleUndeclared, audience.toggle_undeclared, ANNOUNCER),
    Button(callbacks.drafts.SetExercise, audience.set_exercise, ANNOUNCER),
    Button(callbacks.drafts.ChooseOptions, options.choose, ANNOUNCER),
    Button(callbacks.drafts.ToggleOption, options.toggle, ANNOUNCER),
    Button(callbacks.drafts.SetTelling, options.set_telling, ANNOUNCER),
    Button(callbacks.drafts.ExpireIn, options.expire_in, ANNOUNCER),
    Button(callbacks.drafts.ExpireNever, options.expire_never, ANNOUNCER),
    Button(callbacks.drafts.AskExpiry, options.ask_expiry, ANNOUNCER),
    Button(callbacks.drafts.ChooseMoment, options.choose_moment, ANNOUNCER),
    Button(callbacks.drafts.LeaveAtOnce, options.leave_at_once, ANNOUNCER),
    Button(callbacks.drafts.LeaveSoon, options.leave_soon, ANNOUNCER),
    Button(callbacks.drafts.LeaveAt, options.leave_at, ANNOUNCER),
    Button(callbacks.drafts.AskMoment, options.ask_moment, ANNOUNCER),
)
_OFFICERS: tuple[Button[Any], ...] = (
    Button(callbacks.officers.OfferEverywhere, plain(invitations.offer), OFFICER),
    Button(callbacks.officers.OfferInRegion, invitations.offer_in, OFFICER),
    Button(callbacks.officers.OfferPlacesOf, invitations.offer_places, OFFICER),
    Button(callbacks.officers.Invite, invitations.invite, OFFICER),
    Button(callbacks.officers.RevokeLink, links.revoke, OFFICER),
    Button(callbacks.officers.DecideSeat, invitations.decide, OFFICER),
    Button(callbacks.officers.TurnRoles, roles.page, OFFICER),
    # Who is suspended may object, and keep things as they are; the service asks.
    Button(callbacks.officers.AskSuspend, removals.ask_suspend),
    Button(callbacks.officers.AskSuspendOnce, removals.ask_suspend),
    Button(callbacks.officers.Suspend, removals.suspend),
    Button(callbacks.officers.AskRemove, removals.ask_remove),
    Button(callbacks.officers.Remove, removals.remove),
    Button(callbacks.officers.Restore, removals.restore),
    Button(callbacks.officers.RestoreSurely, removals.restore_surely),
    Button(callbacks.officers.AskObject, removals.ask_object),
    Button(callbacks.officers.Object, removals.object_),
    Button(callbacks.officers.KeepRoles, plain(removals.keep)),
    Button(callbacks.officers.AskFreeze, plain(freezes.press), OFFICER),
    Button(callbacks.officers.Freeze, plain(freezes.freeze), OFFICER),
    Button(callbacks.officers.Thaw, freezes.thaw, OFFICER),
    Button(callbacks.officers.AgreeToThaw, freezes.agree, OFFICER),
)
_QUESTIONS: tuple[Button[Any], ...] = (
    Button(callbacks.questions.SendThemes, plain(themes.send)),
    Button(callbacks.questions.ShowThemes, plain(themes.show), in_groups=EVERYONE),
    Button(callbacks.questions.ShowTheme, themes.theme, in_groups=EVERYONE),
    Button(callbacks.questions.SendTopic, themes.topic, in_groups=EVERYONE),
    Button(callbacks.questions.IsOther, plain(faq.not_my_question)),
    Button(callbacks.questions.Vote, faq.vote),
    Button(callbacks.questions.AskOrder, questions.propose),
    Button(callbacks.questions.AskAboutStep, questions.propose_step),
    Button(callbacks.questions.SendQuestion, questions.send),
    Button(callbacks.questions.Cancel, plain(questions.cancel)),
    Button(callbacks.questions.TakeAwaited, awaited.take),
    Button(callbacks.questions.LeaveAwaited, plain(awaited.leave)),
    Button(callbacks.questions.LeaveFile, plain(attachments.leave)),
    Button(callbacks.questions.TurnQuestions, questions.page, EDITOR),
    Button(callbacks.questions.CloseQuestion, questions.close, EDITOR),
    Button(callbacks.questions.ShowMissed, unanswered.show, EDITOR),
    Button(callbacks.questions.BeginAnswer, unanswered.begin, EDITOR),
)
BUTTONS = (
    *_PEOPLE,
    *_GUIDE,
    *_PORTAL,
    *_DEADLINES,
    *_CHANGES,
    *_DOCUMENTS,
    *_ANNOUNCEMENTS,
    *_DRAFTS,
    *_OFFICERS,
    *_QUESTIONS,
)
