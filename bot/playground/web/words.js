// The words of the page, in French, Arabic and English, and how a sentence is made of them.

export const LANGUAGES = ['fr', 'ar', 'en'];
let language = 'fr';

const WORDS = {
  notice: ['Simulateur local, ce n’est pas Telegram', 'محاكٍ محلي، هذا ليس تيليغرام', 'Local simulator, this is not Telegram'],
  iAm: ['Je suis', 'أنا', 'I am'],
  people: ['Jouer une personne, en privé', 'تقمّصوا شخصية، على الخاص', 'Play a person, in private'],
  groups: ['Groupes', 'المجموعات', 'Groups'],
  choose: ['Choisissez une discussion pour commencer', 'اختاروا محادثة للبدء', 'Choose a chat to begin'],
  privateWith: ['bot · discussion privée de {}', 'بوت · محادثة خاصة مع {}', 'bot · private chat of {}'],
  members: ['{} membres · vous parlez comme {}', '{} أعضاء · تتكلمون باسم {}', '{} members · you speak as {}'],
  typing: ['écrit…', 'يكتب…', 'typing…'],
  nothingYet: ['Aucun message', 'لا توجد رسائل', 'No messages yet'],
  about: ['Que fait ce bot ?', 'ماذا يفعل هذا البوت؟', 'What can this bot do?'],
  start: ['DÉMARRER', 'ابدأ', 'START'],
  message: ['Message', 'رسالة', 'Message'],
  send: ['Envoyer', 'إرسال', 'Send'],
  back: ['Retour aux discussions', 'العودة إلى المحادثات', 'Back to chats'],
  menu: ['Commandes', 'الأوامر', 'Commands'],
  noCommands: ['Le bot n’a pas publié de commandes.', 'لم ينشر البوت أي أوامر.', 'The bot has published no commands.'],
  keyboard: ['Clavier du bot', 'لوحة أزرار البوت', 'Bot keyboard'],
  cancel: ['Annuler', 'إلغاء', 'Cancel'],
  close: ['Fermer', 'إغلاق', 'Close'],
  toEnd: ['Aller au dernier message', 'الذهاب إلى آخر رسالة', 'Go to the last message'],
  reply: ['Répondre', 'رد', 'Reply'],
  edited: ['modifié', 'معدّلة', 'edited'],
  forwarded: ['Transféré de {}', 'محوّلة من {}', 'Forwarded from {}'],
  copied: ['Copié', 'تم النسخ', 'Copied'],
  chooseTarget: ['Choisissez la discussion', 'اختاروا المحادثة', 'Choose the chat'],
  onlyTelegram: ['Ce bouton ne marche que dans Telegram.', 'لا يعمل هذا الزر إلا في تيليغرام.', 'This button only works in Telegram.'],
  offline: ['Connexion perdue, nouvel essai…', 'انقطع الاتصال، إعادة المحاولة…', 'Connection lost, retrying…'],
  more: ['Voir plus', 'عرض المزيد', 'Show more'],
  less: ['Voir moins', 'عرض أقل', 'Show less'],
  spoiler: ['Texte masqué : appuyez pour le voir', 'نص مخفي: اضغطوا لإظهاره', 'Hidden text: press to reveal'],
  photo: ['Photo', 'صورة', 'Photo'],
  document: ['Document', 'مستند', 'Document'],
  sticker: ['Sticker', 'ملصق', 'Sticker'],
  other: ['Message que ce simulateur ne montre pas', 'رسالة لا يعرضها هذا المحاكي', 'A message this simulator does not show'],
  joined: ['{} a rejoint le groupe', 'انضم {} إلى المجموعة', '{} joined the group'],
  left: ['{} a quitté le groupe', 'غادر {} المجموعة', '{} left the group'],
  pinned: ['{} a épinglé un message', 'ثبّت {} رسالة', '{} pinned a message'],
  today: ['Aujourd’hui', 'اليوم', 'Today'],
  tools: ['Outils du simulateur', 'أدوات المحاكي', 'Simulator tools'],
  thisChat: ['Cette discussion', 'هذه المحادثة', 'This chat'],
  attach: ['Envoyer une photo ou un fichier', 'إرسال صورة أو ملف', 'Send a photo or a file'],
  tooBig: ['Ce fichier dépasse 20 Mo.', 'يتجاوز هذا الملف 20 ميغابايت.', 'This file is over 20 MB.'],
  block: ['Bloquer le bot', 'حظر البوت', 'Block the bot'],
  unblock: ['Débloquer le bot', 'رفع الحظر عن البوت', 'Unblock the bot'],
  addBot: ['Ajouter le bot au groupe', 'إضافة البوت إلى المجموعة', 'Add the bot to the group'],
  removeBot: ['Retirer le bot du groupe', 'إزالة البوت من المجموعة', 'Remove the bot from the group'],
  clock: ['Horloge', 'الساعة', 'Clock'],
  hour: ['+ 1 heure', '+ ساعة', '+ 1 hour'],
  day: ['+ 1 jour', '+ يوم', '+ 1 day'],
  moment: ['Date et heure au Maroc', 'التاريخ والساعة في المغرب', 'Date and time in Morocco'],
  goTo: ['Y aller', 'انتقال', 'Go there'],
  faults: ['Pannes', 'أعطال', 'Faults'],
  faultsHint: ['Frappe le prochain envoi du bot.', 'يصيب الإرسال المقبل للبوت.', 'Strikes the next message the bot sends.'],
  fault502: ['Erreur 502', 'خطأ 502', 'Error 502'],
  fault429: ['Trop d’envois (429)', 'إرسال كثير (429)', 'Too many (429)'],
  faultSlow: ['Lenteur de 3 s', 'بطء 3 ثوان', '3 s delay'],
  faultCut: ['Coupure après l’envoi', 'انقطاع بعد الإرسال', 'Cut after sending'],
  faultUnreadable: ['Message illisible', 'رسالة غير مقروءة', 'Unreadable update'],
  planned: ['C’est prévu.', 'تمت البرمجة.', 'It is planned.'],
  yesterday: ['Hier', 'أمس', 'Yesterday'],
};

/** Speak the language of this code from now on; French where it is not known. */
export function speak(code) {
  language = LANGUAGES.includes(code) ? code : 'fr';
}

/** The language that is spoken now. */
export const spoken = () => language;

/** The sentence of a key; values are isolated, so that a Latin name does not upset an Arabic sentence. */
export function say(key, ...values) {
  return values.reduce((text, value) => text.replace('{}', `\u2068${value}\u2069`),
    WORDS[key][LANGUAGES.indexOf(language)]);
}
