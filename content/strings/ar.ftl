# نصوص الواجهة القصيرة: الأزرار والإشعارات والأسطر. النصوص الطويلة في content/pages.

## قائمة تيليغرام
command-start = البداية واختياراتي
command-guide = الدخول إلى ضمانكم خطوة بخطوة
command-pdf = الدليل في ملف PDF للطباعة أو للاحتفاظ به
command-deadline = آخر أجل مقبل للتصريح
command-portal = هل ضمانكم يعمل الآن؟
command-faq = أسئلة متكررة
command-language = اختيار اللغة
command-help = ما يمكنني أن أقدمه لكم
command-privacy = ما يُحتفظ به عنكم
command-forget = محو ما يُحتفظ به عنكم
command-questions = الأسئلة الموجهة إلى الهيئة (للمسؤولين)
command-guide_pdf = وثيقة رسمية PDF (للمسؤولين)
command-board = ما يُسأل عنه الآن (للمسؤولين)
command-awaiting = ما ينتظر التأكيد (للمسؤولين)
command-stats = أرقام دون أسماء (للمسؤولين)
command-status = حالة البوت (لمن يشغّله)
bot-short-description = الدخول إلى ضمانكم في الوقت المناسب. تعاون بين الصيادلة. لا أطلب أبدا رمزا ولا كلمة مرور.
bot-description = أساعدكم على الدخول إلى ضمانكم خطوة بخطوة، وأخبركم بآخر أجل للتصريح، وأجيب عن أسئلتكم بالعربية والفرنسية والإنجليزية. لست الصندوق الوطني للضمان الاجتماعي، ولن أطلب منكم أبدا المعرّف ولا كلمة المرور ولا الرمز. اضغطوا على «ابدأ».

## البداية
home-guide = 🔑 الدخول إلى ضمانكم
home-announce = ✍ كتابة بلاغ
welcome-role = 🗂 دوركم: { $role }. أوامركم في القائمة، و /help يشرحها.
home-deadline = 📅 آخر أجل
home-faq = ❓ أسئلة
talk-hello = مرحبا! بماذا يمكنني مساعدتكم؟ اطرحوا سؤالكم، أو اختاروا:
talk-peace = وعليكم السلام! بماذا يمكنني مساعدتكم؟ اطرحوا سؤالكم، أو اختاروا:
talk-morning = صباح النور! بماذا يمكنني مساعدتكم؟ اطرحوا سؤالكم، أو اختاروا:
talk-evening = مساء النور! بماذا يمكنني مساعدتكم؟ اطرحوا سؤالكم، أو اختاروا:
talk-how = مرحبا! كل شيء على ما يرام، شكرا. بماذا يمكنني مساعدتكم؟
talk-thanks = على الرحب والسعة.
talk-joy = يسعدني ذلك!
talk-ok = حسنا. أنا هنا عند الحاجة.
talk-bye = مع السلامة، وبالتوفيق!
talk-sorry = لا بأس، تفضلوا.
talk-slip = لا بأس، لم يتغير شيء.
talk-who = أنا Confrère، بوت يساعد الصيادلة على الدخول إلى ضمانكم والتصريح في الوقت المناسب. لست الصندوق ولا الهيئة. بماذا يمكنني مساعدتكم؟
talk-robot = نعم، أنا روبوت: أجيب بنصوص مكتوبة مسبقا. إن أردتم أن يقرأ سؤالكم أحد من الهيئة فاكتبوه، وسأقترح عليكم إرساله إليها.
talk-being = لا، لستُ إنسانا، أنا روبوت: أجيب بنصوص مكتوبة مسبقا. إن أردتم أن يقرأ سؤالكم أحد من الهيئة فاكتبوه، وسأقترح عليكم إرساله إليها.
talk-help = طبعا. قولوا لي في جملة واحدة ما الذي يتعذر عليكم، أو اختاروا:
talk-ask = تفضلوا: اطرحوا سؤالكم في جملة واحدة، أو اختاروا:
talk-confused = عذرا، لم أوضح جيدا. قولوا لي في جملة واحدة ماذا تريدون أن تفعلوا، أو اختاروا:
talk-insult = آسف لأنني لم أفدكم. يمكن لأحد من الهيئة أن يقرأ سؤالكم:
talk-human = 💬 التواصل مع شخص
talk-success = أحسنتم! إن لم تصرحوا بعد، فهذا آخر أجل:
talk-yes = حسنا. أنا هنا عند الحاجة.
talk-no = حسنا، لا بأس. أنا هنا عند الحاجة.
talk-again = ما زلت هنا: اطرحوا سؤالكم، أو اختاروا:
talk-proxy = لا، لا يمكنني التصريح نيابة عن أحد: لا أدخل إلى ضمانكم ولا أطلب أي رمز أبدا. يمكنني أن أبيّن لكم كيف تقومون بذلك:
talk-price = لا أطلب المال أبدا. أما ضمانكم، فلا تذكر مصادرنا هل الخدمة بمقابل؛ ويمكن للصندوق أن يخبركم:
talk-institution = لا، لست الصندوق ولا الهيئة. أنا روبوت للتعاون بين الزملاء؛ أجوبتي تذكر مصادرها، والبلاغات المعتمدة وحدها رسمية.
talk-misread = عذرا، أسأت الفهم. أعيدوا صياغتها في جملة واحدة؛ ويمكن لشخص من الهيئة أيضا أن يقرأكم:
talk-picture = نعم، أرسلوا صورة الشاشة دون أن يظهر فيها رمز أو كلمة مرور أو معرّف. لا أحتفظ بها.
talk-shop = لا، لا أبيع شيئا ولا أعرف الأدوية: أساعد على التصريح بالأجور لدى الصندوق. عمّ تبحثون؟
talk-foreign-tax = الضرائب والرسوم ليست من اختصاصي: أساعد فقط على التصريح بالأجور لدى الصندوق. محاسبكم أقدر مني على الجواب.
talk-foreign-order = لا أعرف واجبات الهيئة ولا مصاريفها: أساعد على التصريح بالأجور لدى الصندوق. ستجيبكم الهيئة:
talk-foreign-other = هذا ليس من اختصاصي: أساعد فقط على التصريح بالأجور لدى الصندوق.
talk-foreign-again = هنا أيضا لا أستطيع مساعدتكم: لا أعرف إلا التصريح بالأجور لدى الصندوق.
talk-lost = ما الذي ضاع منكم أو نسيتموه؟
talk-long = عذرا على الإطالة. قولوا لي في كلمات قليلة عمّ تبحثون.
talk-repeat = ↑ جوابي الأخير هنا.
talk-still = ما الذي لا يصل أو لا يعمل؟
talk-what = عن أي شيء تتحدثون؟ تكفي جملة واحدة، أو اختاروا:
talk-next = لنجرب شيئا آخر:
talk-then = وبعد ذلك:
talk-left = لم يبق إلا التصريح، إن لم تقوموا به بعد:
talk-told = ↑ لقد أجبت عن هذا قبل قليل. إن لم يكف ذلك:
talk-told-alike = ↑ ما أعرفه عن هذا موجود في هذا الجواب. إن كانت حالتكم مختلفة:
talk-told-date = ↑ إنه الأجل نفسه، المذكور في هذا الجواب. إن كانت حالتكم مختلفة:
talk-sure = ↑ هذا ما تقوله المصادر المذكورة أسفل هذا الجواب، ولا شيء أكثر منه مؤكد. يمكن لأحد من الهيئة أن يقرأ سؤالكم:
talk-human-left = قلت كل ما أعرفه عن هذا. يمكن لأحد من الهيئة أن يقرأ سؤالكم:
talk-human-again = يؤسفني أنه ليس لدي ما أضيفه. صفوا لي ما يظهر على الشاشة، أو اسألوا الهيئة:
talk-human-asked = بكل سرور. اكتبوا سؤالكم: سيقرؤه أحد من الهيئة.
talk-call-asked = لا نجري اتصالات هاتفية من هنا. اكتبوا سؤالكم: سيقرؤه أحد من الهيئة ويجيبكم هنا كتابة.
talk-rephrased = عذرا. إليكم الأهم باختصار. وإن بقي شيء غير واضح، فيمكن أن يشرحه لكم شخص:
talk-clock = اليوم { $date }، والساعة الآن { $time } بتوقيت المغرب.
talk-today = اليوم { $date }.
talk-today-yes = نعم، اليوم { $date }.
talk-differs = قد تختلف شاشتكم: خطواتنا نقلها زميل اتبعها في يوليوز 2025، وأنا لا أرى البوابة. ابحثوا عن عبارة قريبة، أو أرسلوا إلي صورة الشاشة دون رمز ولا كلمة مرور ولا معرّف. وإلا فيمكن لأحد من الهيئة أن يجيبكم.
talk-which = أي سؤال هو سؤالكم؟ اضغطوا عليه، أو أجيبوا برقمه (من 1 إلى { $count }):
talk-which-again = اضغطوا على سؤالكم (من 1 إلى { $count })، أو اكتبوه بطريقة أخرى:
talk-otherwise = حسنا، ليس أي منها. قولوه لي بطريقة أخرى، في جملة واحدة، أو اختاروا:
talk-cancelled = تم الإلغاء: لم أعد أنتظر منكم شيئا.
talk-left-off = حسنا، لنترك الأمر. ويمكن أيضا أن يقرأ سؤالكم شخص من الهيئة:
talk-stop = ماذا أوقف؟ اضغطوا على الزر، ويمكنكم تغيير رأيكم لاحقا عبر /start.
talk-stop-reminders = 🔕 إيقاف التذكيرات
talk-stop-announcements = 🔕 إيقاف البلاغات
talk-announce-off = ستتوصلون هنا ببلاغات الهيئة والصندوق المصادق عليها، كلما صدرت.
talk-announce-button = 📣 التوصل بالبلاغات
talk-announce-on = البلاغات مفعّلة عندكم أصلا: تتوصلون بالبلاغات المصادق عليها.
talk-silent = هذا هو الحال أصلا: لا أرسل إليكم تذكيرات ولا بلاغات. أجيب فقط عندما تكتبون إلي.
talk-silent-else = ولا أرسل إليكم شيئا آخر.
talk-darija = نعم: اكتبوا لي بالدارجة، وسأجيبكم بالدارجة.
talk-languages = يمكن أن تكتبوا لي بالعربية أو الفرنسية أو الإنجليزية أو الدارجة، وأجيب باللغة نفسها. أما لغة القوائم والرسائل فمن هنا:
not-sure-again = لست متأكدا من هذا أيضا. الأسهل أن تختاروا موضوعا أو تسألوا الهيئة.
kind-word = شكرا! أنا هنا للمساعدة في ضمانكم: اطرحوا سؤالكم، أو اختاروا:
kind-recording = شكرا! لا يمكنني الاستماع إلى هذه الرسالة ولا مشاهدتها. تكفي جملة واحدة، ولو كانت فيها أخطاء، أو اختاروا:
phone-not-needed = لا أحتاج إلى رقم هاتفكم ولا أحتفظ به. بماذا يمكنني مساعدتكم؟
one-word = لم أفهم هذه الكلمة وحدها. جملة كاملة تساعدني، مثلا: «لم أتوصل بالرمز»، أو اختاروا:
reminders-off = 🔕 التذكيرات: لا
reminders-on = 🔔 التذكيرات: نعم
announcements-off = 🔕 البلاغات: لا
announcements-on = 📣 البلاغات: نعم
reminders-on-done = تم تفعيل التذكيرات: { $days }، على الساعة { $time }. يمكنكم إيقافها من هنا في أي وقت.
reminders-off-done = تم إيقاف التذكيرات. لن تتوصلوا بها بعد الآن.
announcements-on-done = سُجّل ذلك: ستتوصلون ببلاغات الهيئة والصندوق المصادق عليها، كلما صدرت.
announcements-off-done = سُجّل ذلك: لن تتوصلوا بالبلاغات.
region-ask = 📍 جهتي (اختياري)
region-is = 📍 { $region }
region-choose = ما هي جهتكم؟ الجواب اختياري، وسيُستعمل لتوجيه بلاغات جهتكم إليكم.
region-none = أفضّل عدم الجواب
region-set = تم التسجيل.
group-ask = لتطرحوا علي سؤالا هنا: اذكروا اسمي، @{ $name }، أو ردوا على إحدى رسائلي.
group-own = هذا يتم في محادثة خاصة بيننا: افتحوها من هنا.
group-reminders = 🔔 تذكيرات المجموعة
group-themes = ❓ الأسئلة حسب الموضوع، في محادثة خاصة
group-region-ask = 📍 جهة هذه المجموعة
group-region-choose = في أي جهة توجد هذه المجموعة؟ ستتوصل أيضا ببلاغات هذه الجهة.
language-choose = بأي لغة تفضلون قراءة أجوبتي؟
language-set = تم التسجيل: سأجيبكم بالعربية.
back = ▶ رجوع
cancel = إلغاء
awaited-yes = ✅ نعم
awaited-no = لا، هذا شيء آخر
awaited-address = حسنا، لم يُحفظ هذا العنوان. العنوان وحده ليس سؤالا: ماذا تودون معرفته عنه؟
awaited-late = لم يعد هذا السؤال ينتظر جوابا: لم يُحفظ شيء.

## الدليل
guide-in-short = 🔑 الدخول
guide-otp = رمز الرسالة القصيرة
guide-eid = الهوية الرقمية
guide-otp-button = 📱 برمز الرسالة القصيرة (OTP)
guide-eid-button = 🪪 بالهوية الرقمية (e-ID)
guide-resume = ◀ المتابعة من الخطوة { $step }
guide-only-there = 🔒 لا تكتبوها إلا على damancom.ma. وإن طلبها منكم شخص فلا تعطوه شيئا.
guide-step = الخطوة { $number } من { $total }
guide-finished = ✅ تم
guide-all = 🖼 بالصور
guide-step-by-step = 👣 خطوة بخطوة
guide-i-am-stuck = 🆘 لم أستطع المتابعة
guide-stuck = الخطوة { $step }: ما الذي يعيقكم؟
guide-back-to-step = ▶ الرجوع إلى الخطوة { $step }
guide-stuck-where = في أي خطوة توقفتم؟
guide-back-to-all = ▶ كل الخطوات
guide-seen = شوهدت الشاشات يوم { $date }، وقد تكون تغيرت بعد ذلك.
guide-done = هنيئا، دخلتم إلى ضمانكم. بقي التصريح: عندما تنتهون اضغطوا على «صرّحت».
guide-again = ↺ إعادة عرض الدليل
guide-in-private = يُفتح الدليل في محادثة خاصة: خطوة بعد خطوة، على مهلكم.
guide-which = 🤔 أي طريقة أختار؟
guide-stopped-at = في المرة الماضية ({ $guide }) توقفتم عند الخطوة { $step }.
guide-more = 📄 ملف PDF والصور والمشاركة
guide-print = 🖨 ملف PDF للطباعة
guide-print-short = 🖨 PDF
guide-phone = 📱 ملف PDF للهاتف
guide-share = ↗ إرسال إلى مساعدي
guide-share-words = ضمانكم، الخطوة { $number } من { $total }: { $title }
guide-share-how = أعيدوا توجيه هذه الرسالة أو استعملوا الزر: يفتح الرابط هذه الخطوة بالضبط.
guide-share-send = ↗ اختيار المرسل إليه
whatsapp = واتساب
whatsapp-share = مشاركة عبر واتساب
pdf-caption = { $guide }. وثيقة تعاون بين الزملاء: عند الشك، وثيقة الصندوق هي المرجع.
pdf-in-private = لا تقبل هذه المجموعة الملفات: افتحوا محادثة خاصة لتتوصلوا بملف PDF.
pdf-button = 📄 التوصل بالدليل بصيغة PDF
pdf-otp = 📱 دليل رمز الرسالة القصيرة (OTP)
pdf-eid = 🪪 دليل الهوية الرقمية (e-ID)
private-command = يتم ذلك في محادثة خاصة بيننا.
open-private = فتح محادثة خاصة
open-portal = 🌐 فتح ضمانكم
previous = ▶ السابق
next = التالي ◀

## حالة البوابة
portal-button = 🌦 هل ضمانكم يعمل الآن؟
portal-title = ضمانكم في هذه اللحظة
portal-now-works = ✅ ضمانكم يعمل لدى الأغلبية: هذا ما قاله { $count } من أصل { $total } من الزملاء، خلال { $minutes ->
    [30] نصف الساعة الأخير
    [60] الساعة الأخيرة
   *[other] الساعتين الأخيرتين
}.
portal-now-mixed = ⚠️ ضمانكم يعمل لدى بعض الزملاء فقط: { $count } من أصل { $total }، خلال { $minutes ->
    [30] نصف الساعة الأخير
    [60] الساعة الأخيرة
   *[other] الساعتين الأخيرتين
}.
portal-now-blocked = ⛔ ضمانكم لا يعمل لدى الأغلبية: هذا ما قاله { $count } من أصل { $total } من الزملاء، خلال { $minutes ->
    [30] نصف الساعة الأخير
    [60] الساعة الأخيرة
   *[other] الساعتين الأخيرتين
}.
portal-now-unknown = ❔ لا يمكنني الجزم: { $total ->
    [0] لم يجب أي زميل
   *[other] عدد الزملاء الذين أجابوا { $total }
} خلال { $minutes ->
    [30] نصف الساعة الأخير
    [60] الساعة الأخيرة
   *[other] الساعتين الأخيرتين
}، واللازم { $fewest } على الأقل.
portal-voices = هذا ما يقوله الزملاء بالضغط على زر، وليس معلومة من الصندوق.
portal-best = حسب أجوبة الزملاء خلال عشرة أيام (عددها { $total })، أفضل الساعات للدخول: { $hours }.
portal-best-hour = { $span } ({ $works } من أصل { $total })
portal-span = من { $begin } إلى { $end }
portal-say-works = ✅ يعمل عندي
portal-say-blocked = 🆘 لا يعمل عندي
portal-said = شكرا، تم التسجيل.
portal-watch = 🔔 أخبروني عندما يعود إلى العمل
portal-unwatch = 🔕 لا تخبروني
portal-watching = 🔔 تم التسجيل: سأخبركم مرة واحدة عندما يعود إلى العمل. وإذا لم يتغير شيء إلى غاية { $date } على الساعة { $time }، فسأنسى طلبكم.
portal-watch-works = ضمانكم يعمل لدى الأغلبية: جربوا الآن.
portal-unwatched = حسنا: لن أخبركم.
portal-works-again = ✅ عاد ضمانكم إلى العمل لدى الأغلبية: { $count } من أصل { $total } من الزملاء يدخلون إليه. هذه هي الرسالة التي طلبتموها، ولن تكون هناك رسالة أخرى.
portal-in-private = أخبروني: هل يعمل عندكم؟
portal-alert = ⛔ ضمانكم متوقف: هذا ما قاله { $count } من أصل { $total } من الزملاء خلال نصف الساعة الأخير. هل تريدون نشر بلاغ؟ لن يُرسَل أي شيء دونكم.
portal-alert-write = ✍ كتابة بلاغ
portal-alert-leave = لا شيء
portal-alert-left = حسنا: لن يُنشر أي بلاغ. ولن أسألكم مرة أخرى عن هذا العطل.
portal-announcement = ضمانكم متوقف الآن لدى أغلب الزملاء ({ $count } من أصل { $total } خلال نصف الساعة الأخير). أعيدوا المحاولة لاحقا، واحتفظوا بصورة الشاشة، والساعة ظاهرة فيها. لا يتغير آخر أجل ما لم يصدر بلاغ رسمي بذلك.

## الانتقال إلى بوت آخر
moving-offer = 📦 سينتقل هذا البوت إلى { $bot }: من يشغّله يحضّر لذلك. هل تريدون نشر بلاغ؟ لن يُرسَل أي شيء دونكم.
moving-write = ✍ كتابة بلاغ
moving-announcement = ينتقل هذا البوت. تابعوا هنا: { $bot }. افتحوا هذا الرابط واضغطوا على «ابدأ»: اختياراتكم محفوظة هناك. وفي المجموعات، يضيف أحد المشرفين البوت الجديد. عند الشك، تحققوا من هذه الرسالة بواسطة /verify. لا نطلب أبدا رمزا ولا كلمة مرور.
moving-welcome = 📦 أنتقل إلى { $bot }: تابعوا معه، فاختياراتكم محفوظة فيه. جاء ذلك في البلاغ { $number }، ويمكن التحقق منه بواسطة /verify.
moving-arrived = 📦 انتقل البوت: يواصل عمله هنا، في { $bot }، كما جاء في البلاغ { $number }. وقد سُجّل ذلك في سجل القرارات.

## حالة البوت، لمن يشغّله
health-title = { $count ->
    [0] البوت بخير
    [one] أمر واحد يجب النظر فيه
    [two] أمران يجب النظر فيهما
    [few] { $count } أمور يجب النظر فيها
    [many] { $count } أمرا يجب النظر فيه
   *[other] { $count } أمر يجب النظر فيه
}
health-poll = آخر جواب من تيليغرام
health-pump = آخر دورة للإرسال
health-clock = فرق الساعة مع تيليغرام
health-database = قاعدة البيانات
health-disk = المساحة المتبقية في القرص
health-copy = آخر نسخة احتياطية
health-memory = ذاكرة البوت
health-up = يعمل منذ
health-version = الإصدار
health-deliveries = رسائل في انتظار الإرسال
health-inbox = رسائل واردة في انتظار المعالجة
health-tickets = أسئلة لم يأخذها أحد
health-record = سجل القرارات
health-record-is = { $state ->
    [cut] مقطوع
   *[sound] سليم
}
health-search = البحث عن الأجوبة
health-search-is = { $state ->
    [learning] يتعلم
    [behind] متأخر
   *[ready] محيّن
}
health-ago = قبل { $span }
health-seconds = { $count } ث
health-size-small = { $size } ميغا
health-size-large = { $size } جيغا
health-never = لا توجد
health-moment = { $date }، { $time }
alarm-damaged = ⛔ تبيّن يوم { $date } على الساعة { $time } أن قاعدة البيانات معطوبة، فتوقف البوت. تحققوا منها بواسطة «python -m bot doctor»، ثم استرجعوا نسخة احتياطية إن لم يتم ذلك بعد.
alarm-record = ⛔ لم يعد سجل القرارات كما دوّنه البوت: قُطع آخره أو أُعيدت كتابته. الأجوبة والقيم الرسمية موقوفة. نفذوا «python -m bot audit verify» لمعرفة ما ينقص، ثم استرجعوا نسخة احتياطية وأعيدوا تشغيل البوت.
alarm-foreign = ⛔ توقف بلاغ: لا يعرف تيليغرام من وُجه إليهم («chat not found»). تحققوا من أن BOT_TOKEN وCONFRERE_DATA_DIR لبوت واحد قبل استئناف الإرسال.
alarm-silent = ⚠️ منذ يوم { $date } على الساعة { $time }، لم يصل البوت شيء من تيليغرام. تحققوا من اتصال الخادم، ثم من أنه لا يوجد برنامج آخر يستعمل الرمز نفسه؛ لم تضع أي رسالة.
alarm-disk = ⚠️ القرص شبه ممتلئ: المساحة المتبقية { $free }. أفرغوا بعض المساحة، فالقرص الممتلئ يوقف البوت.
alarm-clock = ⚠️ ساعة الخادم تختلف عن ساعة تيليغرام بـ { $apart }. اضبطوها بواسطة NTP، وإلا أُرسلت التذكيرات في غير وقتها.
alarm-copies = ⚠️ آخر نسخة احتياطية تعود إلى يوم { $date } على الساعة { $time }. نفذوا «python -m bot backup»، وابحثوا لماذا لم يعد ذلك يتم كل ليلة.
alarm-over = ✅ تم الإصلاح: { $cause ->
    [damaged] قاعدة البيانات سليمة.
    [record] سجل القرارات سليم.
    [foreign] لم يعد أي بلاغ متوقفا.
    [silent] عاد تيليغرام إلى الجواب.
    [disk] توفرت من جديد مساحة في القرص.
    [clock] الساعة مضبوطة.
   *[copies] توجد نسخة احتياطية حديثة.
}

## أسئلة الساعة، أرقام الأسئلة
board-title = ما يُسأل عنه الآن
board-none = لا يوجد سؤال دون جواب منذ 24 ساعة.
board-calm = لا شيء غير عادي: لا يوجد منذ 24 ساعة سؤال دون جواب طرحه 3 أشخاص أو أكثر.
board-button = 📈 ما يُسأل عنه الآن
board-since = { $count ->
    [few] { $count } أشخاص منذ { $time }، دون جواب
    [many] { $count } شخصا منذ { $time }، دون جواب
   *[other] { $count } شخص منذ { $time }، دون جواب
}
board-since-yesterday = { $count ->
    [few] { $count } أشخاص منذ أمس { $time }، دون جواب
    [many] { $count } شخصا منذ أمس { $time }، دون جواب
   *[other] { $count } شخص منذ أمس { $time }، دون جواب
}
board-since-topic = { $count ->
    [few] أجاب عنه البوت { $count } مرات منذ { $time }
   *[other] أجاب عنه البوت { $count } مرة منذ { $time }
}
board-since-yesterday-topic = { $count ->
    [few] أجاب عنه البوت { $count } مرات منذ أمس { $time }
   *[other] أجاب عنه البوت { $count } مرة منذ أمس { $time }
}
board-last = الساعة الأخيرة: { $count }، عادة: { $usual }
board-others = { $count ->
    [one] سؤال آخر دون جواب، طرحه عدد قليل فلا يظهر هنا: /questions
    [two] سؤالان آخران دون جواب، طرح كلا منهما عدد قليل فلا يظهران هنا: /questions
    [few] { $count } أسئلة أخرى دون جواب، طرح كلا منها عدد قليل فلا تظهر هنا: /questions
    [many] { $count } سؤالا آخر دون جواب، طرح كلا منها عدد قليل فلا تظهر هنا: /questions
   *[other] { $count } سؤال آخر دون جواب، طرح كلا منها عدد قليل فلا تظهر هنا: /questions
}
board-answer = ✍ الجواب عن { $number }
board-read = 📄 جواب { $number }
board-announce = 📣 بلاغ عن { $number }
board-announcement-topic = يسأل كثير من الزملاء الآن: «{ $title }». الجواب عند هذا البوت: اطرحوا عليه السؤال.
board-announcement = يطرح عدد من الزملاء الآن السؤال نفسه: «____». نحن نتحقق منه وسنوافيكم بالجواب هنا.
figures-button = 📊 الأسئلة: من يجيب
figures-title = من يجيب عن الأسئلة
figures-since = الأسئلة منذ { $since }، دون أسماء
figures-none = لا يوجد أي سؤال منذ { $since }.
figures-whole = أجوبة البوت: { $bot } · أجوبة زميل أو الهيئة: { $people } · دون جواب: { $nobody }
figures-replies = أول جواب من شخص، بدقائق أوقات العمل: نصفها في { $half } على الأكثر، وتسعة أعشارها في { $most } على الأكثر (الأجوبة: { $count })
figures-replies-few = أول جواب من شخص
figures-share = { $what }: { $percent } ({ $part } من { $whole })
figures-few-one = { $what } ({ $count })
figures-few = العدد قليل فلا يُستنتج منه رقم: { $what }
figures-table = 📄 جدول (CSV)
figures-no-theme = دون موضوع
figures-other-themes = مواضيع أخرى
figures-column-theme = الموضوع
figures-column-bot = البوت
figures-column-people = زميل أو الهيئة
figures-column-nobody = دون جواب
figures-column-total = المجموع
figures-column-whole = الكل
figures-column-what = المؤشر
figures-column-number = العدد
figures-column-of = من أصل
figures-column-p50 = أول جواب، دقائق أوقات العمل، نصف الأجوبة
figures-column-p90 = أول جواب، دقائق أوقات العمل، تسعة أعشار الأجوبة
figures-column-helped = أجوبة البوت التي أفادت
figures-column-rated = أجوبة الأشخاص التي أفادت
figures-column-reopened = أسئلة أعيد فتحها
figures-column-kept = مُدد أُعلنت واحتُرمت

## الوثائق الرسمية
document-title = وثيقة رسمية: { $authority }، { $date }
document-particulars = { $pages ->
    [one] صفحة واحدة · البصمة { $fingerprint }
    [two] صفحتان · البصمة { $fingerprint }
    [few] { $pages } صفحات · البصمة { $fingerprint }
   *[other] { $pages } صفحة · البصمة { $fingerprint }
}
document-notice = { $title }: يطلب أحد المسؤولين موافقتكم.
document-decided-approved = { $title }: تمت الموافقة من طرف { $by } وتم النشر.
document-decided-rejected = { $title }: تم الرفض من طرف { $by }، ولم يُنشر شيء.
document-told-published = 🏛 { $title }: تمت الموافقة من طرف { $by } وتم النشر. الاقتراح من { $proposer }.
document-told-withdrawn = ⛔ { $title }: تم السحب من طرف { $by }. لم تعد معروضة على أحد. الاقتراح من { $proposer } والموافقة من { $approver }. إذا كان ذلك خطأ فاقترحوها من جديد ليوافق عليها مسؤول ثان. هل تشكون في { $by }؟ أوقفوا كل شيء.
document-open-closed = 👁 عرض هذه الوثيقة
document-is-current = ✅ هذه هي الوثيقة الرسمية المعمول بها: { $title }.
document-is-outdated = ⚠️ كانت هذه الوثيقة رسمية ({ $title }) ولم يعد معمولا بها. لا تعتمدوا عليها.
document-is-ours = ✅ هذا دليلنا للتعاون بين الزملاء في نسخته الحالية. ليس وثيقة من الصندوق.
document-is-ours-older = ⚠️ هذا دليلنا للتعاون بين الزملاء في نسخة أقدم. خذوا نسخة اليوم.
document-is-unknown = ❓ لا أعرف هذا الملف: ليس منا، أو جرى تغييره. لا تُدخلوا أي معرّف أو رمز بسببه.
document-not-kept = قارنت بصمته فقط؛ لا يُحتفظ بالملف ولا يُرسل إلى أي أحد.
document-propose = 🏛 اقتراحه وثيقة رسمية
document-how-to = لنشر وثيقة رسمية، أرسلوا إلي ملف PDF مع هذا التعليق: { $example } (المؤسسة والتاريخ واللغة). يجب أن يوافق عليها مسؤول ثان.
document-incomplete = تنقص معلومة: اختاروا أسفله.
document-date-how = لتاريخ الوثيقة، اكتبوا: { $example }
document-not-understood = لم أفهم: { $words }.
document-submit = ✅ طلب الموافقة
document-discard = 🗑 حذف هذه المسودة
document-approve = ✅ الموافقة والنشر
document-reject = ✖ رفض
document-withdraw = ⛔ سحب هذه الوثيقة
document-withdraw-sure = ⛔ نعم، اسحبوها الآن
document-done-submit = أُخبر المسؤولون الآخرون. لا يُنشر شيء قبل موافقة أحدهم.
document-done-submit-nobody = تم التسجيل، لكن لم يبدأ أي مسؤول آخر استعمال البوت بعد، فلم يُخبَر أحد. لا يُنشر شيء قبل موافقة أحدهم.
document-done-discard = حُذفت المسودة.
document-done-approve = نُشرت: صارت أول زر تحت /guide و /pdf للجميع.
document-done-reject = رُفضت: لم يُنشر شيء.
document-done-withdraw-sure = سُحبت: لم تعد هذه الوثيقة معروضة.
document-older = توجد وثيقة أحدث معمول بها لهذه المؤسسة وبهذه اللغة. إن كانت خاطئة فاسحبوها أولا.
document-state-draft = مسودة
document-state-waiting = في انتظار الموافقة
document-state-published = معمول بها
document-state-rejected = مرفوضة
document-state-withdrawn = مسحوبة
document-state-replaced = معوّضة
document-defect-too-big = هذا الملف كبير جدا: 20 ميغابايت على الأكثر.
document-defect-empty = هذا الملف فارغ.
document-defect-not-pdf = ليس هذا ملف PDF، ولا أستطيع التحقق إلا من ملفات PDF.
document-defect-locked = هذا الملف محمي بكلمة مرور. أرسلوا نسخة دون حماية.
document-defect-unreadable = هذا الملف تالف أو لا يُفتح بشكل عادي.
document-defect-too-long = يضم هذا الملف أكثر من 500 صفحة.

## أرقام
stats-guide = الدليل منذ { $since }
stats-guide-line = { $guide }، { $spoken } · البداية: { $began } · آخر خطوة: { $reached } · الدخول: { $finished } · طلب المساعدة: { $stuck }
stats-guide-none = لم يفتح أحد الدليل منذ { $since }.

## آخر أجل
deadline-title = 📅 آخر أجل مقبل
deadline-following = 📅 ثم عن أجور شهر { $month }
deadline-countdown = { $days ->
    [0] آخر أجل هو اليوم.
    [one] بقي يوم واحد: آخر أجل هو غدا.
    [two] بقي يومان.
    [few] بقيت { $days } أيام.
    [many] بقي { $days } يوما.
   *[other] بقي { $days } يوم.
}
deadline-month = عن أجور شهر { $month }.
deadline-extension = أجل استثنائي لهذا الشهر عوض { $normal }. { $by }
deadline-extension-again = أجل استثنائي لهذا الشهر: { $moves }. { $by }
deadline-by = أُعلن عنه يوم { $announced } ({ $authority }).
deadline-by-undated = مصدر البلاغ: { $authority }.
deadline-announced-by = هذا التاريخ من بلاغ: { $authority }، يوم { $announced }.
deadline-announced-by-undated = هذا التاريخ من بلاغ: { $authority }.
deadline-rule = القاعدة المعتادة: التصريح والأداء في أجل أقصاه يوم { $day } من الشهر الموالي، وهذا اليوم محسوب. ساعة الإغلاق غير معروفة: احرصوا كل شهر على التصريح يوم { $before } أو { $eve }.
deadline-rule-known = القاعدة المعتادة: التصريح والأداء في أجل أقصاه يوم { $day } من الشهر الموالي، وهذا اليوم محسوب. احرصوا كل شهر على التصريح يوم { $before } أو { $eve }.
deadline-rule-plain = القاعدة المعتادة: التصريح والأداء في أجل أقصاه يوم { $day } من الشهر الموالي، وهذا اليوم محسوب. ساعة الإغلاق غير معروفة: لا تنتظروا آخر لحظة.
deadline-rule-plain-known = القاعدة المعتادة: التصريح والأداء في أجل أقصاه يوم { $day } من الشهر الموالي، وهذا اليوم محسوب. لا تنتظروا آخر لحظة.
deadline-rule-hour = آخر ساعة في اليوم الأخير من الأجل: { $hour }.
deadline-lead = { $days ->
    [0] { $date }، اليوم
    [one] { $date }، غدا
    [two] { $date }، بقي يومان
    [few] { $date }، بقيت { $days } أيام
    [many] { $date }، بقي { $days } يوما
   *[other] { $date }، بقي { $days } يوم
}
deadline-lead-past = { $days ->
    [one] { $date }، كان ذلك أمس
    [two] { $date }، مضى يومان
    [few] { $date }، مضت { $days } أيام
    [many] { $date }، مضى { $days } يوما
   *[other] { $date }، مضى { $days } يوم
}
deadline-past = { $days ->
    [one] انتهى أجل أجور شهر { $month }: كان أمس، { $date }.
    [two] انتهى أجل أجور شهر { $month }: كان { $date }، قبل يومين.
    [few] انتهى أجل أجور شهر { $month }: كان { $date }، قبل { $days } أيام.
    [many] انتهى أجل أجور شهر { $month }: كان { $date }، قبل { $days } يوما.
   *[other] انتهى أجل أجور شهر { $month }: كان { $date }، قبل { $days } يوم.
}
deadline-late-advice = لم تصرحوا بعد؟ صرّحوا وأدّوا رغم ذلك في أقرب وقت: الزيادة عن التأخير ترتفع كل شهر.
deadline-yes = نعم.
deadline-no = لا، حسب علمنا.
deadline-moved-later = نعم، مُدّد الأجل.
deadline-moved-earlier = لا، بل قُدّم الأجل.
deadline-moved-not = لا، حسب علمنا: لا نعلم بأي تمديد للأجل الخاص بأجور شهر { $month }. يبقى الأجل:
deadline-moved-again = { $count ->
    [one] لا نعلم إلا بتمديد واحد: { $moves }.
   *[other] نعم: { $moves }.
}
deadline-from-to = من { $before } إلى { $after }
deadline-then = { $before }، ثم إلى { $after }
deadline-no-for = لا، ليس { $date }، حسب علمنا.
deadline-no-more = لا، تغيّر الأجل:
deadline-monthly-only = يتم التصريح كل شهر، وليس كل ثلاثة أشهر. آخر أجل مقبل:
deadline-no-stays = لا، حسب علمنا. يبقى الأجل:
deadline-in-time = نعم، إلى غاية { $date }، وهذا اليوم محسوب.
deadline-not-in-time = لا، آخر أجل هو { $date }.
deadline-late-then = سيكون ذلك متأخرا: آخر أجل هو { $date }. صرّحوا وأدّوا مع ذلك، في أقرب وقت.
deadline-good-then = سيكون ذلك داخل الأجل، إلى غاية { $date }، وهذا اليوم محسوب.
deadline-late-day = في { $day } سيكون ذلك متأخرا: آخر أجل هو { $date }. صرّحوا وأدّوا مع ذلك، في أقرب وقت.
deadline-good-day = في { $day } سيكون ذلك داخل الأجل: آخر أجل هو { $date }.
deadline-too-late-no = لا، ما زال الأجل إلى غاية { $date }، وهذا اليوم محسوب.
deadline-too-late-yes = نعم، آخر أجل هو { $date }.
deadline-weekday-other = لا، ذلك اليوم هو { $date }.
deadline-still-time-yes = نعم، ما زال هناك وقت.
deadline-still-time-no = لا، ما زال هناك وقت.
deadline-still-time-plain = ما زال هناك وقت.
deadline-moved-later-plain = مُدّد الأجل.
deadline-moved-earlier-plain = قُدّم الأجل.
deadline-moved-not-plain = لا نعلم بأي تمديد للأجل الخاص بأجور شهر { $month }. يبقى الأجل:
deadline-moved-before = نعم، بالنسبة إلى أجور شهر { $month }: إلى غاية { $date }، وقد انقضى هذا الأجل. أما ما يليه فلا نعلم بأي تمديد له. الأجل:
deadline-announced = ⚠️ يتحدث البلاغ رقم { $number } عن { $date }، وما زال تقويمنا يذكر { $due }.
deadline-by-rule = حسب القاعدة المعتادة: لا علم لنا بأي استثناء لهذا الشهر.
deadline-moves = أجور شهر { $month }، الأجل المعتاد: { $normal }.
deadline-move = • { $date }: { $by }
deadline-move-by = أُعلن عنه يوم { $announced } ({ $authority })
deadline-move-by-undated = { $authority }
deadline-weekend = يوافق هذا التاريخ يوم { $weekday }. لا توجد قاعدة مؤكدة تمنح يوما إضافيا.
deadline-holiday = يوافق هذا التاريخ يوم { $weekday } وهو يوم عطلة ({ $holiday }). لا توجد قاعدة مؤكدة تمنح يوما إضافيا.
deadline-safe = صرّحوا يوم { $date } على أبعد تقدير.
deadline-safe-now = صرّحوا الآن.
deadline-later = بعد ذلك: { $dates }.
deadline-later-off = { $date } (والأحسن { $safe })
sources = { $count ->
    [zero] المصادر:
    [one] المصدر:
    [two] المصدران:
    [few] المصادر:
    [many] المصادر:
   *[other] المصادر:
}
source-testimony = زميل
source-official = رسمي
source-press = الصحافة
source-law = قانون
source-code = برامج
source-project = Confrère

## الأسئلة
faq-themes = اختاروا موضوعا، أو اكتبوا سؤالكم بكلماتكم.
faq-did-you-mean = لست متأكدا من أنني فهمت. هل سؤالكم واحد من هذه الأسئلة؟
faq-did-you-mean-again = أم هو واحد من هذه الأسئلة؟
none-of-these = لا شيء منها: أريد سؤال الهيئة
vote-yes = 👍 مفيد
vote-no = 👎 غير مفيد
vote-yes-thanks = شكرا لكم.
vote-no-thanks = شكرا، تم التسجيل. يمكنكم سؤال الهيئة.
faq-said-above = ↑ أجبت عن ذلك قبل قليل في هذه الرسالة.
faq-group-doubt = لست متأكدا من أنني فهمت، وأفضل ألا أخطئ: اطرحوا علي السؤال في محادثة خاصة.
missed-button = 🔎 أسئلة لم تُفهم جيدا
missed-title = أسئلة بقيت دون جواب جيد منذ 30 يوما، دون أسماء
missed-none = لا يوجد سؤال لم يُفهم منذ 30 يوما.
missed-line = { $count ->
    [one] طُرح مرة واحدة · هذا الأسبوع: { $week } · الذي قبله: { $before }
    [two] طُرح مرتين · هذا الأسبوع: { $week } · الذي قبله: { $before }
    [few] طُرح { $count } مرات · هذا الأسبوع: { $week } · الذي قبله: { $before }
   *[other] طُرح { $count } مرة · هذا الأسبوع: { $week } · الذي قبله: { $before }
}
missed-answer = ✍ الجواب عن { $number }
missed-wordless = { $count ->
    [one] وسؤال آخر كانت ألفاظه تشبه سرا: لم نحتفظ بها.
    [two] وسؤالان آخران كانت ألفاظهما تشبه سرا: لم نحتفظ بها.
    [few] و{ $count } أسئلة أخرى كانت ألفاظها تشبه سرا: لم نحتفظ بها.
    [many] و{ $count } سؤالا آخر كانت ألفاظها تشبه سرا: لم نحتفظ بها.
   *[other] و{ $count } سؤال آخر كانت ألفاظها تشبه سرا: لم نحتفظ بها.
}
missed-drafts = { $count ->
    [one] جواب واحد ينتظر محرر الأجوبة.
    [two] جوابان ينتظران محرر الأجوبة.
    [few] { $count } أجوبة تنتظر محرر الأجوبة.
    [many] { $count } جوابا ينتظر محرر الأجوبة.
   *[other] { $count } جواب ينتظر محرر الأجوبة.
}
draft-ask = بم نجيب عن «{ $words }»؟ ردوا على هذه الرسالة: سيجعل منها محرر الأجوبة موضوعا في الأسئلة المتكررة.
awaited-draft-answer = هل هذا جواب السؤال الذي لم يُفهم؟
draft-kept = حُفظ لمحرر الأجوبة. لا يُنشر شيء قبل مراجعته، ولا يُخبر من طرحوا السؤال.
not-my-question = ليس هذا سؤالي
ask-order = 🙋 اسألوا الهيئة
ask-confirm = هذا ما سيُرسل دون اسمكم، مع «صيدلي، { $region }، { $spoken }». سيقرؤه زميل أو الهيئة. هل أرسله؟
written-fr = بالفرنسية
written-ar = بالعربية
written-en = بالإنجليزية
written-ary = بالدارجة
written-ary-latn = بالدارجة بحروف لاتينية
ask-send = إرسال
awaited-question = أعتبر هذا سؤالكم إلى الهيئة.
ask-bot = لا، للبوت فقط
ask-sent = رقم سؤالكم هو { $number }.
asked-not-done = لم يتم أي شيء بعد: اضغطوا على « { $button } » أو اكتبوا « نعم ».
asked-not-sent = لم يُرسل سؤالكم بعد: اضغطوا على « { $button } » أو اكتبوا « نعم ».
asked-which = لم يتم أي شيء بعد: اضغطوا على الزر المناسب.
ask-cancelled = لم يُرسل أي شيء.
questions-open = 👁 عرض الأسئلة
questions-none = لا يوجد أي سؤال في الانتظار.
questions-none-open = لا يوجد أي سؤال آخر في الانتظار.
questions-held = { $count ->
    [zero] لا يوجد أي جواب للمراجعة قبل الإرسال
    [one] جواب واحد للمراجعة قبل الإرسال
    [two] جوابان للمراجعة قبل الإرسال
    [few] { $count } أجوبة للمراجعة قبل الإرسال
    [many] { $count } جوابا للمراجعة قبل الإرسال
   *[other] { $count } جواب للمراجعة قبل الإرسال
}
question-held = لم يُرسل بعد: { $why }. يجب أن يراجعه شخص غير كاتبه.
question-look = 👁 مراجعة الجواب رقم { $number }
questions-title = { $count ->
    [zero] لا يوجد أي سؤال في الانتظار
    [one] سؤال واحد في الانتظار
    [two] سؤالان في الانتظار
    [few] { $count } أسئلة في الانتظار
    [many] { $count } سؤالا في الانتظار
   *[other] { $count } سؤال في الانتظار
}
# أجوبة رسمية: تُعطى مرة واحدة للجميع
official-mark = 📣 جواب رسمي
official-button = 📣 الأجوبة الرسمية
official-title = الأجوبة الرسمية
official-none = لا يوجد أي جواب رسمي قيد الإعداد أو ساري المفعول.
official-source = جواب رسمي: { $authority }
official-head = الجواب الرسمي رقم { $number } · { $authority }
official-elsewhere = هذا الجواب متوفر حاليا بلغة واحدة فقط ({ $name }):
official-unwritten = ⚠ لا يوجد نص باللغات: { $names }. من يقرأ بإحداها يتلقى الجواب كما هو، مع سطر يبين ذلك.
official-missing = ⚠ ما زال ناقصا
official-phrasings = { $count ->
    [0] لا توجد أي صيغة من زملاء: يُعثر عليه بعناوينه.
    [one] صيغة واحدة كما كتبها زملاء، إضافة إلى العناوين. احذفوها إن ذكرت شخصا.
    [two] صيغتان كما كتبهما زملاء، إضافة إلى العناوين. احذفوا ما يذكر شخصا.
    [few] { $count } صيغ كما كتبها زملاء، إضافة إلى العناوين. احذفوا ما يذكر شخصا.
   *[other] { $count } صيغة كما كتبها زملاء، إضافة إلى العناوين. احذفوا ما يذكر شخصا.
}
official-look-twice = 👁 للتحقق قبل الموافقة: { $why }.
official-write = ✍ { $name }
official-add = ➕ صيغة أخرى
official-ask-phrasings = كيف يطرح زملاؤكم هذا السؤال؟ صيغة واحدة في كل سطر، ردا على هذه الرسالة.
official-lacks-phrasings = يلزم نص بالحروف، و200 حرف على الأكثر لكل صيغة، و12 صيغة على الأكثر إجمالا. لم يُضف أي شيء.
official-lacks-markup = اكتبوا بلا وسوم: «<b>» ستُقرأ كما هي.
official-lacks-unseen = في هذا النص علامات غير مرئية. أعيدوا كتابته بلوحة المفاتيح دون نسخ. لم يُحفظ شيء.
official-rude = كلمة قد تجرح
official-rude-words = غبي أغبياء حمار حمير أحمق حمقى كلب كلاب مكلخ مكلخين hmar 7mar mkellekh
official-said-wrong = خطأ | هذا خطأ | هذا غير صحيح | غير صحيح | ليس صحيحا | هذا ليس صحيحا | الجواب خاطئ | هذا الجواب خاطئ | جوابكم خاطئ | أنتم مخطئون | غلط | هادشي غلط | هادشي ماشي صحيح | ماشي صحيح | ghalat | hadchi ghalat | machi s7i7 | hadchi machi s7i7
official-denied = شكرا على التنبيه: تم تسجيله، وقد أُخبر المسؤولون عن هذا الجواب الرسمي.
official-drop = ✖ { $number }
official-ask = اكتبوا النص ({ $name }) ردا على هذه الرسالة: السؤال في السطر الأول، والجواب تحته.
official-begun = المسودة رقم { $number } جاهزة. افتحوها في محادثة خاصة: /questions ثم «الأجوبة الرسمية».
official-state-draft = مسودة
official-state-waiting = ينتظر موافقة مسؤول ثان
official-state-live = ساري المفعول
official-state-rejected = مرفوض
official-state-withdrawn = مسحوب
official-state-retired = أُدرج في أجوبة البوت
official-submit = 📨 طلب الموافقة
official-discard = 🗑 حذف المسودة
official-approve = ✅ العمل به
official-reject = ✖ رفض
official-withdraw = ↩ سحب
official-lacks-language = الجواب ناقص: اكتبوه بلغة واحدة على الأقل.
official-lacks-numbers = اللغات الثلاث لا تذكر الأرقام نفسها: { $numbers }.
official-lacks-asks = الجواب يطلب رمزا أو كلمة مرور أو معرّفا. لا أحد هنا يطلب ذلك أبدا.
official-lacks-secret = في أحد النصوص رمز أو هاتف أو عنوان. أعيدوا كتابته دونه.
official-lacks-page = لا يمكن نشر أحد النصوص كما هو: طويل جدا، أو في عنوانه تاريخ.
official-lacks-replaces = سيحل محل جواب «{ $title }» الذي يعطيه البوت لمن يسأل «{ $words }». احذفوا الصيغة القريبة منه (✖)، أو غيروا السؤال.
official-lacks-altered = لم يعد هذا النص هو الذي طُلبت الموافقة عليه: لا شيء ساري المفعول. أخبروا من يدير البوت، ثم أعيدوا الطلب.
official-about = الجواب الرسمي رقم { $number }: «{ $question }»
official-begun-draft = سبق أن بدأتم جوابا عن هذا السؤال: ها هو. لم يبدأ أي شيء آخر.
official-begun-waiting = سبق اقتراح جواب عن هذا السؤال من طرف { $by }؛ وهو ينتظر الموافقة. لم يبدأ أي شيء آخر.
official-reaches = { $count ->
    [zero] لن يُخبر أحد: لا يعرف البوت أحدا طرحه ويمكنه إخباره.
    [one] سيُخبر شخص واحد طرحه على البوت أو على الهيئة، مرة واحدة فقط.
    [two] سيُخبر شخصان طرحاه على البوت أو على الهيئة، مرة واحدة فقط.
    [few] سيُخبر { $count } أشخاص طرحوه على البوت أو على الهيئة، مرة واحدة فقط.
    [many] سيُخبر { $count } شخصا طرحوه على البوت أو على الهيئة، مرة واحدة فقط.
   *[other] سيُخبر { $count } شخص طرحوه على البوت أو على الهيئة، مرة واحدة فقط.
}
official-notice = 📣 الجواب الرسمي رقم { $number } ({ $authority }) ينتظر موافقتكم.
official-effect = { $count ->
    [zero] لم يطرح أحد هذا السؤال في الأيام الـ30 الأخيرة، ولا يتغير أي جواب موجود.
    [one] يجيب شخصا واحدا طرح السؤال في الأيام الـ30 الأخيرة، ولا يتغير أي جواب موجود.
    [two] يجيب شخصين طرحا السؤال في الأيام الـ30 الأخيرة، ولا يتغير أي جواب موجود.
    [few] يجيب { $count } أشخاص طرحوا السؤال في الأيام الـ30 الأخيرة، ولا يتغير أي جواب موجود.
    [many] يجيب { $count } شخصا طرحوا السؤال في الأيام الـ30 الأخيرة، ولا يتغير أي جواب موجود.
   *[other] يجيب { $count } شخص طرحوا السؤال في الأيام الـ30 الأخيرة، ولا يتغير أي جواب موجود.
}
official-decided-approved = ✅ الجواب الرسمي رقم { $number } ساري المفعول، بموافقة { $by }.
official-decided-rejected = ✖ تم رفض الجواب الرسمي رقم { $number } من طرف { $by }.
official-decided-withdrawn = ↩ تم سحب الجواب الرسمي رقم { $number } من طرف { $by }.
official-done-submit = تم إخبار المسؤولين الآخرين. لا يسري شيء قبل موافقة أحدهم.
official-done-submit-nobody = تم التسجيل، لكن لا يمكن لأي مسؤول آخر أن يوافق بعد: لا يسري أي شيء.
official-done-discard = حُذفت المسودة.
official-done-approve = { $count ->
    [zero] ساري المفعول من الآن. لا يُخبر أحد: لا يمكن إخبار أي ممن طرحوه (كلمات محذوفة أو محادثة محظورة)، أو رفضوا ذلك.
    [one] ساري المفعول من الآن. يُخبر شخص واحد كان قد طرحه، مرة واحدة فقط.
    [two] ساري المفعول من الآن. يُخبر شخصان كانا قد طرحاه، مرة واحدة فقط.
    [few] ساري المفعول من الآن. يُخبر { $count } أشخاص كانوا قد طرحوه، مرة واحدة فقط.
    [many] ساري المفعول من الآن. يُخبر { $count } شخصا كانوا قد طرحوه، مرة واحدة فقط.
   *[other] ساري المفعول من الآن. يُخبر { $count } شخص كانوا قد طرحوه، مرة واحدة فقط.
}
official-done-reject = مرفوض: لا يتغير أي شيء.
official-done-withdraw = سُحب: لم يعد البوت يعطيه. يُخبر بذلك من توصلوا به، مرة واحدة فقط.
official-told = 📣 سبق أن طرحتم هذا السؤال. يوجد الآن جواب رسمي:
official-untold = 🔕 لا تخبروني بعد الآن
official-tell = 🔔 أخبروني من جديد
official-will-tell = سنخبركم عندما يكون لأحد أسئلتكم جواب.
official-will-not-tell = لن نخبركم بعد الآن.
official-learnt-unknown = قياس أدق جارٍ، حوالي دقيقة أخرى: من سيُتعرَّف على سؤاله سيُخبر أيضا.
official-learnt-yes = سيتعلمه محرك البحث: ستصل إليه أيضا صيغ أخرى للسؤال.
official-learnt-no = لا يتعلمه محرك البحث (أجوبة أخرى ستتغير، أو تعذر القياس): لا تصل إليه إلا كلمات قريبة من صيغه.
official-unlearnt = ℹ يبقى الجواب الرسمي رقم { $number } ساريا، لكن لا تصل إليه إلا كلمات قريبة من صيغه: تعذر على محرك البحث تعلمه دون خطر على أجوبة أخرى.
official-found-by = { $count ->
    [0] يُعثر عليه بعناوينه.
    [one] يُعثر عليه بعناوينه وبصيغة واحدة كتبها زميل:
    [two] يُعثر عليه بعناوينه وبصيغتين كتبهما زملاء:
    [few] يُعثر عليه بعناوينه وبـ{ $count } صيغ كتبها زملاء:
   *[other] يُعثر عليه بعناوينه وبـ{ $count } صيغة كتبها زملاء:
}
official-never = 🔒 لا ترسلوا أبدا رمزا ولا كلمة مرور إلى أي أحد.
official-late = وصل هذا متأخرا: لم يعد الجواب رقم { $number } مسودة. لم يُحفظ شيء.
official-lacks-long = هذا طويل جدا: 120 حرفا على الأكثر للسؤال، و3000 للجواب. لم يُقتطع شيء: المرجو اختصاره.
official-lacks-repeats = الجواب ناقص: اكتبوا السؤال في السطر الأول والجواب تحته.
official-state-taken-back = تم استرجاعه قبل الموافقة
official-take-back = ↩ استرجاع طلبي
official-again = ✍ إعادة استعمال هذه النصوص
official-view = 👁 قراءته من جديد
official-done-taken-back = تم الاسترجاع: لم يعد أحد مطالبا بالموافقة. نصوصكم محفوظة.
official-decided-taken-back = ↩ تم استرجاع الجواب الرسمي رقم { $number } من طرف { $by } قبل الموافقة.
official-withdraw-ask = { $count ->
    [0] هل تسحبون الجواب الرسمي رقم { $number }؟ لن يعطيه البوت بعد الآن. لم يتوصل به أحد بعد.
    [one] هل تسحبون الجواب الرسمي رقم { $number }؟ لن يعطيه البوت بعد الآن، وسيُخبر الشخص الذي توصل به.
    [two] هل تسحبون الجواب الرسمي رقم { $number }؟ لن يعطيه البوت بعد الآن، وسيُخبر الشخصان اللذان توصلا به.
    [few] هل تسحبون الجواب الرسمي رقم { $number }؟ لن يعطيه البوت بعد الآن، وسيُخبر { $count } أشخاص توصلوا به.
    [many] هل تسحبون الجواب الرسمي رقم { $number }؟ لن يعطيه البوت بعد الآن، وسيُخبر { $count } شخصا توصلوا به.
   *[other] هل تسحبون الجواب الرسمي رقم { $number }؟ لن يعطيه البوت بعد الآن، وسيُخبر { $count } شخص توصلوا به.
}
official-withdraw-surely = ↩ نعم، سحبه
official-gone = ⛔ سُحب الجواب الرسمي رقم { $number } ({ $authority }): لا تأخذوا به بعد الآن.
official-doubted = { $count ->
    [one] 👎 قال شخص واحد إن الجواب الرسمي رقم { $number } لم يُفده. أعيدوا قراءته: قد يكون خاطئا أو غير واضح.
    [two] 👎 قال شخصان في المجموع إن الجواب الرسمي رقم { $number } لم يُفدهما. أعيدوا قراءته: قد يكون خاطئا أو غير واضح.
    [few] 👎 قال { $count } أشخاص في المجموع إن الجواب الرسمي رقم { $number } لم يُفدهم. أعيدوا قراءته: قد يكون خاطئا أو غير واضح.
    [many] 👎 قال { $count } شخصا في المجموع إن الجواب الرسمي رقم { $number } لم يُفدهم. أعيدوا قراءته: قد يكون خاطئا أو غير واضح.
   *[other] 👎 قال { $count } شخص في المجموع إن الجواب الرسمي رقم { $number } لم يُفدهم. أعيدوا قراءته: قد يكون خاطئا أو غير واضح.
}
official-not-helped = { $count ->
    [one] 👎 قال شخص واحد إنه لم يُفده.
    [two] 👎 قال شخصان إنه لم يُفدهما.
    [few] 👎 قال { $count } أشخاص إنه لم يُفدهم.
    [many] 👎 قال { $count } شخصا إنه لم يُفدهم.
   *[other] 👎 قال { $count } شخص إنه لم يُفدهم.
}
awaited-official-text = هل هذا نص الجواب الرسمي؟
awaited-official-phrasings = هل هذه صيغ أخرى لهذا السؤال؟
verify-official = ✅ هذه كلمات الجواب الرسمي رقم { $number } ({ $authority })، وهو ساري المفعول.
verify-official-withdrawn = ⛔ هذه كلمات الجواب الرسمي رقم { $number } ({ $authority })، وقد سُحب بعد ذلك: لا تأخذوا به.
verify-official-partly = ⚠️ جزء فقط من هذه الرسالة هو الجواب الرسمي رقم { $number } ({ $authority }). الباقي ليس منا.
missed-official = 📣 جواب رسمي { $number }
# ما على المؤسسات تأكيده: قيمة ومسؤولان
stated-source = أكّده: { $authority }
source-statement = مؤكد
awaiting-title = { $count ->
    [one] للتأكيد: نقطة واحدة
    [two] للتأكيد: نقطتان
    [few] للتأكيد: { $count } نقط
   *[other] للتأكيد: { $count } نقطة
}
awaiting-none = لم يبق أي شيء في انتظار التأكيد.
awaiting-asked = { $count ->
    [zero] لا أسئلة في هذا الموضوع خلال آخر 30 يوما
    [one] أقل من ثلاثة أسئلة في هذا الموضوع خلال آخر 30 يوما
    [two] أقل من ثلاثة أسئلة في هذا الموضوع خلال آخر 30 يوما
    [few] { $count } أسئلة في هذا الموضوع خلال آخر 30 يوما
    [many] { $count } سؤالا في هذا الموضوع خلال آخر 30 يوما
   *[other] { $count } سؤال في هذا الموضوع خلال آخر 30 يوما
}
awaiting-found = وجدنا: { $value }
awaiting-nothing = لم نجد شيئا: لا يعطي البوت أي قيمة.
awaiting-draft = ✍ مسودتكم: { $value }
awaiting-waiting = ⏳ مقترحة، في انتظار موافقة مسؤول ثان: { $value }
awaiting-live = ✅ سارية: { $value }
awaiting-view = 👁 { $number }
awaiting-confirm = ✅ { $number } مؤكَّد
awaiting-correct = ✍ { $number } قيمة أخرى
awaiting-give = ✍ { $number } إعطاء القيمة
confidence = { $level ->
    [S] عاينه زميل
    [O] صفحة رسمية
    [P] الصحافة
    [P-] مصدر ضعيف
   *[other] استنتجناه
}
point-said = { $name }: { $value }
point-replaces = عوض: { $value } ({ $source })
point-head = قيمة أكّدها: { $authority }
point-ask = { $name }: ما هي القيمة؟ اكتبوها ردا على هذه الرسالة.
point-source = المصدر: «{ $source }»، بتاريخ { $date }
point-source-voice = المصدر: شفويا، يوم { $date }
point-source-none = ⚠ ينقص المصدر: أين قرأتموه، وما تاريخه؟
point-ask-source = أين قرأتموه؟ سمّوا الرسالة أو المنشور أو الصفحة مع التاريخ، ردا على هذه الرسالة: «منشور رقم 12 بتاريخ { $date }». لا شيء مكتوب؟ اضغطوا «شفويا».
point-from = ✍ المصدر والتاريخ
point-voice = 🗣 شفويا، اليوم
point-lacks-source = ينقص المصدر: سمّوا الرسالة أو المنشور أو الصفحة مع التاريخ.
point-lacks-source-day = ينقص تاريخ هذا المصدر، أو هو تاريخ لم يحن بعد: أضيفوا اليوم والشهر والسنة.
point-lacks-source-link = هذا العنوان ليس من العناوين التي يعرفها البوت: سمّوا الرسالة أو الصفحة بالكلمات.
point-begun-draft = لديكم مسودة لهذه النقطة: ها هي. لم يبدأ أي شيء آخر.
point-begun-waiting = سبق اقتراح قيمة لهذه النقطة من طرف { $by }؛ وهي تنتظر الموافقة. لم يبدأ أي شيء آخر.
point-beside = ⚠ قيمة أخرى تنتظر أيضا لهذه النقطة: { $value }، باقتراح من { $by }. أول ما يُقبل منهما يُسقط الآخر: تحدثا فيما بينكما.
point-decided-replaced = ↩ وُضعت للتو قيمة أخرى حيز العمل من طرف { $by }:
point-void = لم تعد هذه تنتظر شيئا:
awaited-stated-source = هل هذا مصدر القيمة المطلوب تأكيدها؟
card-replied = هذه الكلمات رد على طلب: لم تُعتبر سؤالا ولم تغير شيئا. قرروا بأزرار الطلب؛ والنص الذي ينتظر الموافقة لا يتغير، ويمكن لصاحبه أن يستعيده.
card-replied-reason = هذه الكلمات رد على طلب موافقة: هل هي سبب رفضكم؟ لم يُقرَّر شيء لحد الآن.
card-refuse = ✖ الرفض لهذا السبب
card-is-question = لا، هذا سؤال للبوت
point-source-dated = المصدر: «{ $source }»
point-head-open = قيمة مقترحة باسم: { $authority }
point-notice = 📌 قيمة ({ $authority }) تنتظر موافقتكم:
point-widens = ⚠ بعد الموافقة سيعتبر البوت { $host } موقعا رسميا ولن يحذر منه بعد ذلك. أعيدوا قراءة العنوان حرفا حرفا.
point-decided-approved = ✅ هذه القيمة سارية بموافقة { $by }:
point-decided-rejected = ✖ تم رفض هذه القيمة من طرف { $by }:
point-decided-withdrawn = ↩ تم سحب هذه القيمة من طرف { $by }، وعادت القيمة السابقة:
point-decided-taken-back = ↩ تم استرجاع هذه القيمة من طرف { $by } قبل الموافقة:
point-told = 📌 سبق أن طرحتم سؤالا في هذا الموضوع. تم الآن تأكيده ({ $authority }):
point-gone = ⛔ سُحبت هذه القيمة ({ $authority }): لا تأخذوا بها بعد الآن.
point-withdraw-ask = هل تسحبون هذه القيمة؟ سيعود البوت إلى ما كان يقوله من قبل، ويُخبَر بذلك من توصلوا بها.
point-done-submit = أُخبر المسؤولون الآخرون. لا شيء يتغير قبل موافقة أحدهم.
point-done-submit-nobody = تم التسجيل، لكن لا مسؤول آخر يمكنه الموافقة حاليا: لا شيء يتغير.
point-done-discard = حُذفت المسودة.
point-done-approve = { $count ->
    [zero] سارية من الآن في كل الأجوبة. لا أحد يُخبر: لا يعرف البوت أحدا ممن سألوا، أو رفضوا ذلك.
    [one] سارية من الآن في كل الأجوبة. يُخبر شخص واحد كان قد سأل، مرة واحدة فقط.
    [two] سارية من الآن في كل الأجوبة. يُخبر شخصان كانا قد سألا، مرة واحدة فقط.
    [few] سارية من الآن في كل الأجوبة. يُخبر { $count } أشخاص كانوا قد سألوا، مرة واحدة فقط.
    [many] سارية من الآن في كل الأجوبة. يُخبر { $count } شخصا كانوا قد سألوا، مرة واحدة فقط.
   *[other] سارية من الآن في كل الأجوبة. يُخبر { $count } شخص كانوا قد سألوا، مرة واحدة فقط.
}
point-done-reject = رُفضت: لا شيء يتغير.
point-done-taken-back = تم الاسترجاع: لم يعد أحد مطالبا بالموافقة.
point-done-withdraw = سُحبت: عاد البوت إلى ما كان يقوله من قبل.
point-late = وصل هذا متأخرا: لم تعد هذه النقطة في انتظار التأكيد. لم يُحفظ شيء.
point-not-read = لا أتعرف على هذه القيمة: «{ $value }». لم يُحفظ شيء.
point-lacks-pictures = لا صور ولا رموز تعبيرية هنا: القيمة فقط، بالحروف والأرقام. لم يُحفظ شيء.
point-lacks-phone = رقم ثابت أو رقم يبدأ بـ 08 أو رقم قصير، بالأرقام. لا تكتبوا أبدا رقم هاتف محمول: سيكون رقم شخص لا رقم المؤسسة.
point-lacks-site = عنوان موقع، مثلا www.cnss.ma
point-lacks-mail = عنوان البريد الإلكتروني للمؤسسة، في سطر واحد.
point-lacks-money = مبلغ بالدرهم، بالأرقام.
point-lacks-percent = نسبة مئوية، بالأرقام، من 0 إلى 100.
point-lacks-number = عدد صحيح، بالأرقام.
point-lacks-date = اليوم والشهر والسنة.
point-lacks-hour = ساعة، مثلا 16:30؛ ولمنتصف الليل اكتبوا 23:59
point-lacks-duration = عدد ووحدته: دقائق أو ساعات أو أيام أو أسابيع أو أشهر أو سنوات.
point-lacks-reference = الرقم أو العبارة كما هي مكتوبة، في سطر واحد.
point-lacks-address = العنوان في سطر واحد؛ أو ثلاثة أسطر: بالفرنسية ثم العربية ثم الإنجليزية.
point-lacks-words = ثلاثة أسطر قصيرة، بهذا الترتيب: الفرنسية ثم العربية ثم الإنجليزية.
point-lacks-long = النص طويل جدا: 160 حرفا على الأكثر في كل سطر. لم يُحفظ شيء.
point-lacks-bounds = قيمة مستبعدة: المنتظر أن تكون بين { $least } و{ $most }. تحققوا من الرقم والوحدة. لم يُحفظ شيء.
point-lacks-numbers = الأسطر الثلاثة لا تذكر الأرقام نفسها.
point-lacks-link = لا رابط ولا بريد إلكتروني ولا اسم حساب هنا: القيمة فقط. اتركوا فراغا بعد النقطة.
point-lacks-signs = لا علامات مثل * _ < > هنا: القيمة فقط.
point-lacks-unseen = في هذه القيمة علامات غير مرئية. أعيدوا كتابتها بلوحة المفاتيح دون نسخ. لم يُحفظ شيء.
point-lacks-mobile = لا رقم هاتف محمول ولا رقم أجنبي هنا: سيكون رقم شخص لا رقم المؤسسة. لم يُحفظ شيء.
point-lacks-copy = هذا العنوان يشبه عنوان موقع رسمي وليس منه. أعيدوا قراءته حرفا حرفا. لم يُحفظ شيء.
point-lacks-secret = يتضمن هذا أو يطلب رمزا أو كلمة مرور أو معرّفا. لم يُحفظ شيء.
point-lacks-page = لا يمكن نشر أحد الأجوبة بهذه القيمة: اكتبوها في عبارة أقصر.
point-lacks-changed = تغيرت في البوت القيمة التي تؤكدونها: أعيدوا المحاولة بـ /awaiting
point-lacks-altered = لم تعد هذه القيمة هي التي طُلبت الموافقة عليها: لا شيء يتغير. أخبروا من يدير البوت، ثم أعيدوا الطلب بـ /awaiting
verify-stated = ✅ هذه القيمة مؤكدة ({ $authority }) وسارية المفعول.
verify-stated-withdrawn = ⛔ سُحبت هذه القيمة ({ $authority }) بعد ذلك: لا تأخذوا بها.
awaited-stated-value = هل هذه هي القيمة المطلوب تأكيدها؟
missed-not-ours = ✖ لا يخصنا { $number }
missed-put-aside = وُضع السؤال جانبا مع ما يشبهه.
missed-take-back = ↩ تراجع
# أسئلة يقرؤها أشخاص ويجيبون عنها
command-ask = طرح سؤال على شخص ومتابعة أسئلتي
command-desk = نوبتي في الإجابة؛ وفي مجموعة: مجموعة المساعدة (للمسؤولين)
ask-slot = { $since } – { $until }
ask-hours = يجيب الفريق يوم { $date }: { $slots }.
ask-expected =
    { $minutes ->
        [15] يصل الجواب الأول عادة في أقل من ربع ساعة من أوقات الحضور.
        [30] يصل الجواب الأول عادة في أقل من نصف ساعة من أوقات الحضور.
        [60] يصل الجواب الأول عادة في أقل من ساعة من أوقات الحضور.
       *[other] يصل الجواب الأول عادة في أقل من { $minutes } دقيقة من أوقات الحضور.
    }
ask-no-promise = لا يمكننا أن نعد بأي أجل.
ask-go-on = لإضافة شيء، ردوا على هذه الرسالة؛ ويبين لكم /ask أين وصل سؤالكم.
ticket-stands-open = أُرسل سؤالكم رقم { $number }، ولم يتكفل به أحد بعد.
ticket-stands-taken = هناك من يتكفل بسؤالكم رقم { $number }: سيصلكم جوابه هنا.
ticket-stands-answered = وصلكم هنا جواب عن سؤالكم رقم { $number }. إن لم يكن كافيا فأضيفوا ما ينقص.
ticket-late = طال الأمر أكثر من المعتاد، ونعتذر عن ذلك.
ticket-stands-again = لا جديد بشأن سؤالكم رقم { $number }. قد يفيد تفصيل آخر: أضيفوه.
ticket-stays = يبقى سؤالكم رقم { $number } مطروحا.
ask-none = لم تطرحوا أي سؤال. يمكن أن يقرأ سؤالكم شخص: زميل أو أحد من الهيئة.
ask-unknown = لا أجد أي سؤال منكم إلى الهيئة. إذا كنتم قد مسحتم كل شيء (/forget)، فقد مُسح السؤال أيضا. يمكنكم طرحه من جديد:
ask-title = أسئلتكم
ticket-number = رقم { $number }
ticket-no-region = جهة غير مذكورة
ticket-new = ✍ طرح سؤال
ticket-ask = اكتبوا سؤالكم ردا على هذه الرسالة. سأعرض عليكم ما سيُرسل قبل إرساله. لا تكتبوا معرّفا ولا كلمة مرور ولا رمزا.
ticket-ask-more = اكتبوا ما تضيفونه إلى السؤال رقم { $number } ردا على هذه الرسالة.
ticket-add = ➕ إضافة
ticket-withdraw = ✖ سحب
ticket-withdraw-sure = هل تسحبون السؤال رقم { $number }؟ ستختفي كلماته أيضا عند من تلقّوه.
ticket-withdrawn = سُحب السؤال رقم { $number }.
ticket-added = أُضيف إلى السؤال رقم { $number }.
ticket-confirm = هذا ما سيُرسل، وقد مُحي الباقي. هل أرسله؟
ticket-confirm-read = لا تُنقل الصورة، بل هذه الكلمات التي قرأتها فيها فقط. هل أرسلها؟
ticket-confirm-caption = لا يُنقل الملف، بل كلماتكم فقط. هل أرسلها؟
ticket-confirm-both = لا تُنقل الصورة، بل كلماتكم وما قرأته فيها فقط. هل أرسلها؟
ticket-only-words = لم يُرسل أي شيء: لا تُنقل إلى من يجيبون سوى الكلمات. اكتبوا ما يظهر على الشاشة أو ما جاء في الوثيقة.
ticket-state-open = ينتظر من يتكفل به
ticket-state-taken = هناك من يتكفل به
ticket-state-answered = وصلكم جواب
ticket-state-closed = مغلق
ticket-state-cancelled = مسحوب
ticket-said-asked = أنتم:
ticket-said-answer = زميل:
ticket-said-order = الهيئة:
ticket-file = (ملف)
ticket-answer-colleague = 💬 زميل يجيب عن سؤالكم رقم { $number }
ticket-answer-order = 💬 الهيئة تجيب عن سؤالكم رقم { $number }
ticket-answer-more = للمتابعة، ردوا على هذه الرسالة. لا ترسلوا أبدا رمزا ولا كلمة مرور إلى أي أحد.
ticket-good = ✅ تم الحل
ticket-not-good = 👎 ليس بعد
ticket-thanks = شكرا. أُغلق السؤال رقم { $number }.
ticket-go-on = اذكروا ما ينقص ردا على هذه الرسالة: سيقرؤه من يتكفل بسؤالكم.
ticket-reopen = ↩ إعادة الفتح
ticket-reopened = أُعيد فتح السؤال رقم { $number }.
ticket-ended = أُغلق السؤال رقم { $number }. يمكنكم إعادة فتحه خلال 7 أيام.
ticket-delayed = ⏳ ما زال سؤالكم رقم { $number } ينتظر جوابا. تم إخبار المسؤولين.
ticket-card = ❓ سؤال رقم { $number } · صيدلي، { $region }، { $spoken }
ticket-waits = ⏳ ما زال السؤال رقم { $number } ينتظر من يتكفل به.
ticket-more = ➕ إضافة إلى السؤال رقم { $number }
ticket-read-asked = الصيدلي:
ticket-read-answer = الجواب:
ticket-read-note = ملاحظة داخلية:
ticket-take = 🙋 أتكفل به
ticket-yours = أنتم تتكفلون بهذا السؤال. ردوا على رسالته: يصل جوابكم إلى صاحبه.
ticket-taken = أنتم تتكفلون به. ردوا على هذه الرسالة: يصل جوابكم إلى الصيدلي.
ticket-taken-by = يتكفل به { $name }. للإجابة ردوا على هذه الرسالة.
ticket-hand-over = 🔁 تسليمه لغيري
ticket-note = 📝 ملاحظة داخلية
ticket-close = ✅ إغلاق
ticket-over = ✅ السؤال مغلق: لم يبق ما يجب فعله.
ticket-left = أُرسل إلى من طرح السؤال رقم { $number }.
ticket-waits-look = لم يُرسل بعد (رقم { $number }): { $why }. هو معروض على باقي المجيبين لمراجعته؛ ستعرفون هنا هل أُرسل.
ticket-held = 👁 للمراجعة قبل الإرسال، السؤال رقم { $number }: { $why }.
lead-ours = ✅ { $host }: عنوان رسمي يعطيه البوت نفسه.
lead-source = 👁 { $host }: مذكور بين مصادرنا، لكن البوت لا يرسل إليه أحدا.
lead-copy = ⛔ { $host }: يشبه عنوانا رسميا وليس كذلك.
lead-unknown = ⚠ { $host }: غير معروف لدى البوت. لا تقبلوا إلا إذا كنتم تعرفون صاحبه.
lead-hidden = ⚠ كان عنوان مخفيا خلف كلمات: لا يخرج هو، تخرج الكلمات وحدها.
ticket-held-link = رابط
ticket-held-number = رقم
ticket-held-payment = أداء مالي
ticket-held-remote = تحكم عن بعد أو رمز للمسح
ticket-held-contact = تواصل خارج هذا المكان
ticket-held-date = تغيير في الأجل
ticket-held-secret = رمز أو كلمة مرور أو معرّف
ticket-held-file = صورة أو وثيقة
reason-with-words = { $why } («{ $words }»)
ticket-let-go = ✅ إرساله
ticket-keep-back = ✖ عدم الإرسال
ticket-kept-back = لم يُرسل الجواب عن السؤال رقم { $number }.
ticket-look-gone = ✅ تمت مراجعته من طرف { $by } وأُرسل، السؤال رقم { $number }:
ticket-look-dropped = ✖ لم يُرسل بقرار من { $by }، السؤال رقم { $number }:
ticket-look-closed = ✖ لم يُرسل: السؤال رقم { $number } مغلق.
ticket-handed-over = أصبح السؤال رقم { $number } متاحا من جديد.
ticket-finished = أُغلق السؤال رقم { $number }. يمكن لصاحبه إعادة فتحه خلال 7 أيام.
ticket-ask-note = اكتبوا الملاحظة حول السؤال رقم { $number } ردا على هذه الرسالة. لا يراها من طرح السؤال.
ticket-noted = حُفظت الملاحظة حول السؤال رقم { $number }.
ticket-edited = ما أُرسل يبقى كما هو (رقم { $number }). للتصحيح اكتبوا ردا جديدا.
ticket-gone = سُحب السؤال رقم { $number }.
ticket-told-good = ✅ تم حل السؤال رقم { $number } حسب صاحبه.
ticket-told-lost = تعذر تسليم الجواب عن السؤال رقم { $number }: لم يعد ممكنا الاتصال بهذا الشخص. أُغلق السؤال.
ticket-not-gone = لم يعد هذا السؤال موجودا.
ticket-not-own = هذا سؤالكم أنتم.
ticket-not-taken = يتكفل به شخص آخر: لم يُرسل أي شيء.
ticket-not-closed = سبق إغلاق هذا السؤال: لم يُرسل أي شيء آخر. يمكن لصاحبه إعادة فتحه.
ticket-not-first-look = هذا جوابكم: يجب أن يراجعه شخص آخر.
ticket-not-linked = حصل أحدكما، أنتم أو صاحب هذا الجواب، على دوره من الآخر، أو حصلتما عليه بدعوة من الشخص نفسه: يجب أن يراجعه مسؤول آخر لا صلة له بهذه الدعوة (/questions).
ticket-not-new = لم تمر 24 ساعة على منحكم دوركم: يمكنكم المراجعة بعدها. إلى ذلك الحين يجب أن يراجعه شخص آخر.
ticket-not-lure = لم يُرسل أي شيء: رابط إلى جانب رمز أو كلمة مرور أو تحكم عن بعد هو ما يكتبه اللصوص. أعيدوا كتابته دون الرابط، أو برابط من ضمانكم أو الصندوق.
ticket-not-copy = لم يُرسل أي شيء: العنوان الوارد في هذا الجواب يشبه عنوانا رسميا وليس كذلك. تحققوا منه، أو أجيبوا دونه.
ticket-not-secret = لم يُرسل أي شيء: في الجواب رمز أو هاتف أو عنوان. أعيدوا كتابته دون ذلك.
ticket-not-asks = لم يُرسل أي شيء: الجواب يطلب رمزا أو كلمة مرور أو معرّفا أو بطاقة أو رقم حساب بنكي. لا أحد هنا يطلب ذلك أبدا. اكتفوا بذكر مكان إدخاله في ضمانكم.
ticket-not-changed = لم يعد هذا الجواب هو الذي قرأتموه: لم يُرسل أي شيء.
ticket-not-frozen = كل شيء متوقف (/freeze): لا يخرج جواب محجوز قبل أن يستأنف مسؤولان العمل. يمكنكم رفضه.
ticket-not-author = صاحب هذا الجواب لم يعد يجيب هنا: لم يُرسل أي شيء. أجيبوا أنتم عن السؤال.
ticket-not-long = لم يُرسل أي شيء: النص طويل جدا. اكتبوا أقل من 3000 حرف، أو أقل من 700 تحت ملف.
ticket-not-empty = لم يُرسل أي شيء: لا توجد كلمات.
ticket-not-kind = لم يُرسل أي شيء: لا يُنقل سوى نص أو صورة أو ملف PDF.
ticket-not-late = لم تعد إعادة فتح هذا السؤال ممكنة. اطرحوا سؤالا جديدا: /ask
desk-set = أصبحت هذه المجموعة مجموعة المساعدة. تصل الأسئلة هنا دون أسماء. اضغطوا على «أتكفل به» ثم ردوا على الرسالة: يصل ردكم إلى صاحب السؤال. لا يجيب إلا من له دور المساعدة (/invite). لا بلاغات هنا ولا تذكيرات ولا أجوبة آلية.
desk-no-topics = لا يمكنني إنشاء مواضيع هنا: امنحوني هذه الصلاحية ثم أعيدوا /desk. وإلى ذلك الحين يصل كل شيء في الموضوع العام.
desk-end = إلغاء ذلك
desk-ended = لم تعد هذه المجموعة مجموعة المساعدة.
desk-how = هنا أنقل فقط: ردوا على رسالة سؤال. ولغير ذلك اكتبوا لي في محادثة خاصة.
desk-no-reminders = لا تذكيرات في مجموعة المساعدة.
desk-on = 🟢 أنتم في الخدمة: أعرض عليكم الأسئلة.
desk-off = ⚪ لستم في الخدمة.
desk-go-on = 🟢 بدء الخدمة
desk-go-off = ⚪ إنهاء الخدمة
desk-waiting =
    { $count ->
        [zero] لا يوجد أي سؤال في الانتظار.
        [one] سؤال واحد ينتظر من يتكفل به.
        [two] سؤالان ينتظران من يتكفل بهما.
        [few] { $count } أسئلة تنتظر من يتكفل بها.
        [many] { $count } سؤالا ينتظر من يتكفل به.
       *[other] { $count } سؤال ينتظر من يتكفل به.
    }
desk-promises = المُدد المعلنة التي احتُرمت منذ 30 يوما: { $kept } من { $told }.

## التذكيرات والآجال
command-reminders = تذكيراتي: الأيام والساعة والصيدليات
command-deadline_set = تغيير أجل (للمسؤولين)
deadline-subject = { $name }، { $month }
deadline-year = آجال سنة { $year }
deadline-year-moved = أجل استثنائي، عوض { $normal }.
deadline-year-past = (انقضى)
deadline-why-rule = حسب القاعدة المعتادة، الأجل هو { $date }.
deadline-why-note = جاء في المذكرة الأصلية ({ $source }، { $published }): «قبل يوم { $day }». أما الصحافة فتقول: في أجل أقصاه يوم { $day }، بما في ذلك الأداء، وهو ما نعتمده. ليس بين أيدينا أي نص رسمي، وساعة الإغلاق غير معروفة: لا تنتظروا آخر لحظة.
deadline-why-note-known = جاء في المذكرة الأصلية ({ $source }، { $published }): «قبل يوم { $day }». أما الصحافة فتقول: في أجل أقصاه يوم { $day }، بما في ذلك الأداء، وهو ما نعتمده. ليس بين أيدينا أي نص رسمي: لا تنتظروا آخر لحظة.
deadline-why-note-other = عن قاعدة كل شهر، جاء في المذكرة الأصلية ({ $source }، { $published }): «قبل يوم { $day }»، وتقول الصحافة: في أجل أقصاه يوم { $day }، بما في ذلك الأداء. أما هذا الشهر فالأجل المعلن هو المعتمد. وساعة الإغلاق غير معروفة: لا تنتظروا آخر لحظة.
deadline-why-note-other-known = عن قاعدة كل شهر، جاء في المذكرة الأصلية ({ $source }، { $published }): «قبل يوم { $day }»، وتقول الصحافة: في أجل أقصاه يوم { $day }، بما في ذلك الأداء. أما هذا الشهر فالأجل المعلن هو المعتمد. لا تنتظروا آخر لحظة.
deadline-why-change = غُيّر التاريخ هنا يوم { $date } بموافقة مسؤولين اثنين (التغيير رقم { $number }): { $reason }
deadline-why-order = ما يُعمل به، من الأضعف إلى الأقوى: قاعدة كل شهر، ثم استثناء معلن، ثم تغيير وافق عليه مسؤولان. والأحدث هو المعمول به. لا توجد قاعدة تؤخر أجلا يصادف نهاية الأسبوع.
deadline-why-end = «{ $what }»: لا شيء مطلوب ابتداء من شهر { $month }. مصدر البلاغ: { $authority }. غُيّر هنا يوم { $date } بموافقة مسؤولين اثنين (التغيير رقم { $number }): { $reason }
deadline-last = آخر شهر: { $month }.
remind-me = 🔔 تذكيراتي
calendar-button = 📆 التقويم
calendar-whole-year = 📆 السنة كلها في تقويمي
calendar-name = ضمانكم: آجال التصريح
calendar-summary = آخر أجل: { $what }
calendar-description = عند الشك أرسلوا /deadline إلى البوت.
calendar-caption = افتحوا هذا الملف: يدخل الأجل إلى تقويم هاتفكم مع منبهاته. وإذا تغير الأجل فاطلبوا الملف من جديد، فيحل محل القديم.
paid-offer = لا يمكنني رؤية الأداء، والأداء ليس هو التصريح. إن تم التصريح أيضا فاضغطوا على الزر: لن أذكركم بعد ذلك هذا الشهر.
declared-button = ✅ صرّحت
declared-all = ✅ تم التسجيل: { $what }. لا تذكير بعد الآن عن هذا الشهر.
declared-which = { $what }: عن أي صيدلية صرّحتم؟
declared-not-yet = تم التسجيل: { $what }، لم يتم التصريح بعد.
declared-reminded-again = تعود التذكيرات.
late-day-before = 📅 التصريح يوم { $day } ليس متأخرا: آخر أجل هو { $due }.
late-day-after = ⚠️ يوم { $day } يأتي بعد آخر أجل ({ $due }): سيكون التصريح متأخرا.
declared-none = لم يُسجل أي تصريح، وما زال الوقت كافيا:
declared-offer = { $count ->
    [one] اضغطوا على الزر: أسجل ذلك ولا أذكركم بهذا الشهر بعد الآن.
   *[other] اضغطوا على الزر واختاروا الصيدلية: أسجل ذلك ولا أذكركم إلا بما بقي.
}
declared-which-month = عن أي شهر صرحتم؟
declared-month-button = ✅ { $month } (آخر أجل: { $date })
declared-not-begun = لم يبدأ هذا الشهر بعد، وما قبله مسجّل كله.
declared-told = ✅ { $what }: سجلتم أنكم صرحتم.
declared-told-some = { $what }: تم التصريح عن { $done } ✅. بقي: { $left }.
declared-undo = ↩ تراجع: لم أصرّح بعد
declared-next = آخر أجل مقبل: { $date }.
declared-next-reminded = آخر أجل مقبل: { $date }. سأذكركم به.
declared-remind = 🔔 ذكّروني في الشهر المقبل
declared-remind-done = تم التسجيل: سأذكركم كل شهر بآخر أجل. لتغيير الأيام أو الساعة: /reminders
pass-on = 🤝 أخبروا زميلا (واتساب)
pass-on-words = Confrère، بوت للتعاون بين الصيادلة على تيليغرام: خطوات الدخول إلى ضمانكم، وآخر أجل، وأجوبة. لا يطلب أبدا المعرّف ولا كلمة المرور ولا الرمز.
snooze-evening = 🌙 هذا المساء، 21:00
snooze-tomorrow = ☀ غدا
snooze-done = سأذكّركم يوم { $date } على الساعة { $time }.
snooze-end = ↩ لا تذكروني بذلك
snooze-ended = تم الإلغاء: لن أذكّركم بذلك.
snooze-again = ↪ ذكّروني رغم ذلك
snooze-none = ليس هناك أي تذكير مبرمج: لا شيء لإلغائه.
snooze-replaces = وهو يحل محل تذكير { $date } على الساعة { $time }: لا أحتفظ إلا بواحد في كل مرة.
snooze-stands = التذكير المبرمج يوم { $date } على الساعة { $time } ما زال قائما.
reminders-once = مرة واحدة: يوم { $date } على الساعة { $time }.
reminders-are-off-else = لا تذكير آخر. يمكنني أيضا أن أكتب إليكم كل شهر، قبل الأجل بأيام.
snooze-too-late = سيكون الأجل قد مضى: صرّحوا الآن إن لم تفعلوا بعد.
snooze-declared = سبق أن صرّحتم عن هذا الشهر: لا حاجة إلى تذكيركم.
reminders-title = 🔔 تذكيراتي
reminders-are-off = ليس لديكم أي تذكير. يمكنني أن أكتب إليكم قبل الأجل بأيام، وأتوقف بمجرد أن تصرّحوا.
reminders-are-on = أكتب إليكم: { $days }، على الساعة { $time }. وأتوقف بمجرد أن تضغطوا على «صرّحت».
reminders-eve = { $is ->
    [on] 🌙 رسالة المساء الأخير: نعم
   *[off] 🌙 رسالة المساء الأخير: لا
}
reminders-eve-on = إذا لم تخبروني بأي شيء، أراسلكم أيضا مساء آخر يوم عمل قبل الأجل، بدل تذكير اليوم السابق.
eve-count = 📊 { $what }: آخر أجل { $date }. { $where }: عدد من لم يصرّحوا بعد، حسب علمنا: { $left } من أصل { $people } ممن يتوصلون بالتذكيرات. راسلت للتو من لم يضغط على أي زر.
eve-whatsapp = إن أردتم إخبار من حولكم، فهذا نص جاهز لواتساب، دون أسماء:
eve-shared = { $what }: آخر أجل { $date }. { $where }: عدد الزملاء الذين لم يخبروا بعد بأنهم صرّحوا: { $left } من أصل { $people }. للدخول خطوة بخطوة: { $link }
eve-sms = والنص نفسه في رسالة قصيرة (عدد الرسائل { $parts }، عدد الأحرف { $signs })؛ اضغطوا عليه لنسخه:
eve-short = { $what }: آخر أجل { $day }. { $where }: { $left } لم يخبروا بعد. { $link }
eve-everywhere = المغرب كله
eve-report = 📊 { $what }. { $where }: وصلت رسالة المساء الأخير (عدد الأشخاص: { $people })، وأخبر { $done } منهم بأنهم صرّحوا خلال 24 ساعة ({ $share }).
reminders-day = { $days ->
    [0] يوم الأجل
    [one] قبل يوم واحد
    [two] قبل يومين
    [few] قبل { $days } أيام
   *[other] قبل { $days } يوما
}
reminders-day-button = { $days ->
    [0] يوم الأجل
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
   *[other] { $days } يوما
}
reminders-start = 🔔 تفعيل التذكيرات
reminders-stop = 🔕 إيقاف التذكيرات
reminders-last-day = احتفظوا بيوم واحد على الأقل، أو أوقفوا التذكيرات بالزر الموجود في الأسفل.
reminders-no-hour = لا أرسل تذكيرات على الساعة { $time }: اختاروا إحدى هذه الساعات.
reminders-no-day = عذرا، لم أفهم أي يوم تقصدون. هذه تذكيراتكم:
reminders-changed = تم التغيير.
reminders-button = 🔔 تذكيراتي
reminders-group-on = تتوصل هذه المجموعة بتذكير: { $days }، على الساعة { $time }.
reminders-group-off = لا تتوصل هذه المجموعة بأي تذكير. يمكن لأحد المشرفين تفعيل التذكيرات: { $days }، على الساعة { $time }.
notices-here = تصل تذكيراتي والبلاغات إلى هذا الموضوع.
notices-elsewhere = تصل تذكيراتي والبلاغات إلى موضوع آخر في هذه المجموعة.
notices-general = تصل تذكيراتي والبلاغات إلى الموضوع العام.
notices-choose = 📌 هنا، في هذا الموضوع
topic-lost = الموضوع المختار لتذكيراتي وللبلاغات مغلق أو محذوف: ستصل من الآن إلى هنا. يمكن لمشرف أن يختار موضوعا آخر بكتابة /reminders فيه.
pharmacies-named = { $count ->
    [one] سمّيتم صيدلية واحدة. اضغطوا على اسمها لحذفه.
    [two] سمّيتم صيدليتين، لكل واحدة زر «صرّحت» خاص بها. اضغطوا على الاسم لحذفه.
    [few] سمّيتم { $count } صيدليات، لكل واحدة زر «صرّحت» خاص بها. اضغطوا على الاسم لحذفه.
   *[other] سمّيتم { $count } صيدلية، لكل واحدة زر «صرّحت» خاص بها. اضغطوا على الاسم لحذفه.
}
pharmacy-add = ➕ تسمية صيدلية
pharmacy-ask = أي اسم قصير تعطون لهذه الصيدلية؟ مثلا «المركز» أو «المحطة». دون رقم الانخراط. ردوا على هذه الرسالة.
awaited-pharmacy = هل هذا الاسم القصير للصيدلية؟
pharmacy-no-number = لا تكتبوا رقما هنا: يكفي اسم قصير.
pharmacy-unseen = لا أرى شيئا في هذا الاسم: ليس فيه إلا علامات غير مرئية. اكتبوا مثلا «المركز».
pharmacy-too-long = هذا الاسم طويل جدا. على الأكثر: { $most } حرفا.
pharmacy-remove = ✕ حذف «{ $nickname }» وما سُجل لها
pharmacy-keep = ↩ الاحتفاظ بها
pharmacy-taken = هذا الاسم موجود من قبل، أو لديكم عشر صيدليات، وهو الحد الأقصى.
reminder-group = /deadline للتفاصيل · /guide للدخول
reminder-moved = ⚠️ تغيّر الأجل. { $what }: الأجل الجديد { $date }.
reminder-cancelled = ⚠️ أُلغي الأجل. { $what }: لا شيء مطلوب يوم { $date }.

## تغيير أجل (للمسؤولين)
change-which = أي أجل تريدون تغييره؟ يجب أن يوافق مسؤول ثان.
change-add = ➕ إضافة أجل
change-end = ⏹ إنهاء: { $what }
change-waits = ⏳ في انتظار الموافقة: { $what }
change-waits-own = ⏳ لدى مسؤول ثان: { $what }
change-agree = 👥 تلزم موافقة مسؤول ثان: { $names }
change-agree-nobody = 👥 تلزم موافقة مسؤول ثان، ولا أحد غيركم له الصفة المطلوبة بعد (/roles).
change-draft = ✏ مسودة: { $what }
change-distance = { $days ->
    [few] { $distance } أيام
    [many] { $distance } يوما
   *[other] { $distance } يوم
}
change-far = ⚠️ الفرق بين التاريخين { $days ->
    [few] { $days } أيام
    [many] { $days } يوما
   *[other] { $days } يوم
}: تحققوا من اليوم والشهر والسنة.
change-notice = يقترح أحد المسؤولين تغيير أجل (رقم { $number }) ويطلب موافقتكم.
change-notice-both = بلاغه أسفله: موافقة واحدة تكفي للاثنين. يُرسل فورا، وإذا تمت الموافقة بين { $sleeps } و{ $wakes } فيُرسل على الساعة { $time }.
change-notice-both-night = بلاغه أسفله: موافقة واحدة تكفي للاثنين. إذا وافقتم الآن ليلا، يُرسل يوم { $date } على الساعة { $time }، أما التاريخ فيتغير فورا.
change-closed-approved = ✅ تمت الموافقة على تغيير الأجل رقم { $number } من طرف { $by }.
change-closed-rejected = ✖ رُفض تغيير الأجل رقم { $number } من طرف { $by }.
change-closed-taken-back = ↩ استُرجع تغيير الأجل رقم { $number } من طرف { $by }: لم يبق ما يُبت فيه.
change-closed-undone = ↩ أُلغي تغيير الأجل رقم { $number } من طرف { $by }: لم يعد معمولا به.
change-open-closed = 👁 عرض هذا التغيير
proposed-by = الاقتراح من:
change-decided-approved = تمت الموافقة على تغييركم رقم { $number } من طرف { $by }، وهو معمول به.
change-decided-rejected = رُفض تغييركم رقم { $number } من طرف { $by }: لم يتغير شيء.
change-told-approved = 📅 تمت الموافقة على تغيير الأجل رقم { $number } من طرف { $by }، وهو معمول به. الاقتراح من { $proposer }.
change-told-undone = ↩ أُلغي تغيير الأجل رقم { $number } من طرف { $by }: لم يعد معمولا به. الاقتراح من { $proposer } والموافقة من { $approver }. هل تشكون في { $by }؟ أوقفوا كل شيء.
change-told-end = { $what }: لا شيء مطلوب ابتداء من شهر { $month }.
change-date-back = آخر أجل هو من جديد { $date }.
change-undone-told = ↩ قبل دقائق أخبرتكم بتاريخ { $undone }: وقد أُلغي تغيير الأجل هذا الآن. { $what }: آخر أجل هو { $date }.
change-undone-gone = ↩ قبل دقائق أخبرتكم بهذا الأجل: { $what }، { $undone }. وقد أُلغي الآن.
change-ask-title = ما الاسم القصير لهذا الأجل؟ ردوا على هذه الرسالة.
awaited-change-title = هل هذا اسم الأجل؟
change-ask-due_on = ما التاريخ الجديد؟ مثلا «{ $date }» أو «{ $figures }». ردوا على هذه الرسالة.
awaited-change-due_on = هل هذا هو التاريخ الجديد؟
change-ask-is_monthly = مرة واحدة أم كل شهر؟
change-monthly-no = مرة واحدة
change-monthly-yes = كل شهر، في هذا اليوم
change-said-once = مرة واحدة
change-said-monthly = شهر شهريا شهري
awaited-change-is_monthly = هل هذا جواب عن تكرار الأجل كل شهر؟
change-is_monthly-unknown = لم أفهم: مرة واحدة أم كل شهر؟
change-ask-last = هل له نهاية؟ إن كانت له نهاية فاختاروا آخر شهر.
change-last-none = لا نهاية معروفة
change-said-no-end = لا بدون ابدا
awaited-change-last = هل هذا هو الشهر المطلوب؟
change-last-unknown = لم أتعرف على هذا الشهر، أو لا يصلح. اضغطوا على زر، أو اكتبوا مثلا «دجنبر 2026».
change-ask-end = { $what }: ابتداء من أي شهر لم يعد مطلوبا؟
change-months-later = الأشهر التالية ›
change-ends = لا شيء مطلوب ابتداء من شهر { $month }. تُسحب التذكيرات المبرمجة.
change-ask-authority = من أعلن عنه؟
awaited-change-authority = هل هذه هي المؤسسة التي أعلنت ذلك؟
change-authority-unknown = لم أتعرف على هذه المؤسسة. اضغطوا على زرها، أو اكتبوا اسمها.
change-ask-reason = لماذا؟ سيقرؤه الجميع. اضغطوا على أحد الأسباب، أو ردوا على هذه الرسالة بجملة.
change-reason-portal = صعوبات تقنية في البوابة
change-reason-holiday = يوم عطلة أو إغلاق
change-reason-decision = قرار المؤسسة
awaited-change-reason = هل هذا سبب التغيير؟
change-ask-source = ما المصدر؟ عنوان أو رابط أو الوثيقة نفسها. ردوا على هذه الرسالة.
awaited-change-source = هل هذا مصدر التغيير؟
change-ask-announced_on = في أي يوم أعلنت عنه المؤسسة؟ ردوا على هذه الرسالة.
awaited-change-announced_on = هل هذا يوم البلاغ؟
change-announced_on-unknown = لم أفهم هذا اليوم. يجب أن يكون اليوم، أو يوما مضى منذ ستة أشهر على الأكثر.
change-announced = أعلنت عنه المؤسسة يوم { $date }.
change-announced-other = 📆 أُعلن عنه في يوم آخر
change-attached = وثيقة مرفقة
change-file-lost = 📎 لم تعد الوثيقة المرفقة متاحة لهذا البوت: اطلبوها من صاحب اقتراح هذا التغيير.
change-day-unclear = لم أفهم هذا التاريخ.
change-day-other = { $date } يصادف يوم { $weekday }: تحققوا من اليوم والتاريخ.
change-day-impossible = هذا اليوم غير موجود.
change-day-past = هذا التاريخ مضى.
change-gone = هذا الأجل لم يعد موجودا: ليس هناك ما يُغيَّر.
change-day-too-far = هذا التاريخ بعد أكثر من ثمانية عشر شهرا: تحققوا من السنة.
change-too-long = اكتبوا جملة واحدة، على الأكثر: { $most } حرفا.
change-edit-late = وصل هذا التعديل متأخرا: لم يتغير شيء.
change-effect = { $count ->
    [0] لم يطلب أحد التذكير إلى الآن.
    [one] ستُذكَّر محادثة واحدة بالأجل الجديد.
    [two] ستُذكَّر محادثتان بالأجل الجديد.
    [few] ستُذكَّر { $count } محادثات بالأجل الجديد.
   *[other] ستُذكَّر { $count } محادثة بالأجل الجديد.
}
change-submit = ✅ طلب الموافقة
change-submit-both = ✅ طلب الموافقة: التاريخ والبلاغ
change-submit-alone = ✅ طلب الموافقة: التاريخ وحده
change-discard = 🗑 حذف هذه المسودة
change-approve = ✅ الموافقة
change-approve-both = ✅ الموافقة على التاريخ والبلاغ
change-approve-both-night = ✅ الموافقة، والبلاغ يوم { $date } على الساعة { $time }
change-reject = ✖ رفض
change-take-back = ↩ استرجاع هذا التغيير
change-undo = ↩ إلغاء هذا التغيير (10 دقائق)
change-done-submit = أُخبر المسؤولون الآخرون. لا يتغير شيء قبل موافقة أحدهم.
change-done-submit-nobody = تم التسجيل، لكن لم يبدأ أي مسؤول آخر استعمال البوت بعد، فلم يُخبَر أحد. لا يتغير شيء قبل موافقة أحدهم.
change-done-discard = حُذفت المسودة.
change-done-approve = معمول به: الأجوبة والصور والتذكيرات تتبعه من الآن.
change-done-reject = رُفض: لم يتغير شيء.
change-done-take-back = تم الاسترجاع: لم يتغير شيء، ولم يبق ما يُبت فيه.
change-done-undo = أُلغي: عاد كل شيء كما كان قبل هذا التغيير.
change-done-undo-out = أُلغي: عاد التاريخ السابق ساريا، لكن بلاغا لا يزال يذكر التاريخ الآخر.
change-state-draft = مسودة
change-state-waiting = في انتظار الموافقة
change-state-approved = معمول به
change-state-rejected = مرفوض
change-state-undone = ملغى
change-from-to = { $before } ← { $after }
change-announce = 📣 فتح المسودة
change-announcement-ready = مسودة بلاغ موجهة إلى الجميع جاهزة: راجعوها، ثم اطلبوا الموافقة.
change-offers-both = البلاغ الموجه إلى الجميع جاهز: يمكن الموافقة عليه مع التاريخ في آن واحد.
change-announcement-leaves = 📣 يُرسل بلاغه بالموافقة نفسها.
change-announcement-leaves-at = 📣 تمت الموافقة على بلاغه بالموافقة نفسها: يُرسل يوم { $date } على الساعة { $time }.
change-announcement-apart = لم يُرسل البلاغ مع التاريخ: تغير نصه منذ ذلك، أو لا يمكن لهذا الشخص الموافقة عليه.
change-announcement-only = السبب والمصدر كما كتبتموهما ({ $name }) منقولان بلفظهما في اللغات الأخرى: ترجموهما إن شئتم.
change-announcement-approved = مسودة بلاغ تنتظر المسؤول الذي اقترح هذا التغيير.
change-announcement-undone = ⚠️ بلاغ هذا التغيير في طريقه: اسحبوه أو صححوه.
change-announcement-undone-left = ⚠️ أُرسل بلاغ هذا التغيير: اسحبوه أو صححوه.
change-announcement = { $what }: آخر أجل هو { $date }.
change-announcement-moved = { $what }: آخر أجل هو { $date }، عوض { $before }.
change-announcement-why = { $authority }: { $reason } المصدر: { $source }
change-announcement-by = أعلنه: { $authority }. السبب بعبارته الأصلية: «{ $reason }» المصدر: { $source }
change-announcement-end = { $what }: لا شيء مطلوب ابتداء من شهر { $month }.
audience-button = 📊 من يتوصل بالبلاغات
audience-title = 📊 من يتوصل بالبلاغات الآن
audience-whole = الأشخاص: { $people }، المجموعات: { $groups }
audience-line = 📍 { $where }: الأشخاص { $people }، المجموعات { $groups }
audience-others = جهات أخرى
audience-unplaced = دون جهة
audience-unreached = لا تصل إلى: { $declined } لم يطلبوا البلاغات، و{ $lost } حظروا البوت أو غادروا تيليغرام.
audience-awaited = لم يلتحقوا بعد منذ انتقال البوت: { $count }. ستصلهم البلاغات منذ أول /start.
stats-declared = { $what }: ما يقوله من طلبوا التذكيرات، دون أسماء.
stats-declared-line = { $region }: { $share } ({ $done } من { $people })
stats-declared-others = جهات أخرى
stats-declared-few = لا يوجد بعد عدد كاف لعرض رقم دون الدلالة على أحد (10 أشخاص على الأقل).

## التذكيرات
reminder-title = { $days ->
    [0] ⏰ تذكير: آخر أجل هو اليوم
    [one] ⏰ تذكير: آخر أجل هو غدا
    [two] ⏰ تذكير: بقي يومان
    [few] ⏰ تذكير: بقيت { $days } أيام
    [many] ⏰ تذكير: بقي { $days } يوما
   *[other] ⏰ تذكير: بقي { $days } يوم
}
reminder-date = { $what }: آخر أجل { $date }.
reminder-date-moved = ⚠️ { $what }: آخر أجل جديد { $date } (قبله: { $before }).
reminder-left = بقي لكم من الصيدليات: { $count } من أصل { $total }. ويبيّنها الزر «✅ صرّحت».
reminder-late = وصل هذا التذكير متأخرا، نعتذر لكم.
reminder-stop = /guide للدخول · /reminders لضبط التذكيرات
reminder-eve-title = ⏰ ما زال الوقت متاحا هذا المساء
reminder-eve-why = { $days ->
    [one] آخر أجل غدا، ولم تخبروني بأي شيء عن هذا الشهر إلى الآن.
    [two] بقي يومان على آخر أجل، لكن اليوم كان آخر يوم عمل قبله، ولم تخبروني بأي شيء عن هذا الشهر إلى الآن.
    [few] بقيت { $days } أيام على آخر أجل، لكن اليوم كان آخر يوم عمل قبله، ولم تخبروني بأي شيء عن هذا الشهر إلى الآن.
    [many] بقي { $days } يوما على آخر أجل، لكن اليوم كان آخر يوم عمل قبله، ولم تخبروني بأي شيء عن هذا الشهر إلى الآن.
   *[other] بقي { $days } يوم على آخر أجل، لكن اليوم كان آخر يوم عمل قبله، ولم تخبروني بأي شيء عن هذا الشهر إلى الآن.
}
reminder-eve-how = هل صرّحتم؟ اضغطوا على «صرّحت» ولن أراسلكم بشأن هذا الشهر. وإلا فالدليل يرافقكم خطوة بخطوة.
reminder-eve-stop = /reminders لإيقاف رسالة المساء هذه

## البلاغات
command-news = البلاغات الجارية
command-verify = التحقق من بلاغ
command-announce = كتابة بلاغ (للمسؤولين)
command-announcements = البلاغات الجارية والمعروضة للموافقة (للمسؤولين)
command-invite = منح دور برابط (للمسؤولين)
command-roles = من له أي دور (للمسؤولين)
command-freeze = إيقاف كل شيء عند الشك (للمسؤولين)
command-training = مجموعتي لتجريب البلاغات (للمسؤولين)
announcement-number = البلاغ رقم { $number }
announcement-exercise = 🎓 تمرين: لا تعملوا به ولا تنقلوه.
announcement-exercise-title = تمرين
announcement-urgent = ⚠️ عاجل
announcement-corrected = صُحّح يوم { $date }. هذه النسخة تعوض السابقة.
announcement-corrected-what = صُحّح يوم { $date }: { $what }
announcement-until = صالح إلى غاية { $date }.
announcement-other-language = صدر هذا البلاغ باللغة أسفله فقط.
announcement-verify = 🔎 تحقّق
announcement-check-here = للتحقق من هذا البلاغ:
announcement-unread = 📌 البلاغ رقم { $number } ({ $who }) ينتظر منكم الضغط على «قرأت وفهمت»: { $about }
announcement-read = ☑ قرأت وفهمت
announcement-read-thanks = شكرا، سُجّل ذلك.
announcement-file-lost = 📎 لم يعد بإمكان هذا البوت إرسال ملف هذا البلاغ؛ نصه كامل أعلاه.
announcement-notice = بلاغ ({ $who }) ينتظر موافقتكم.
announcement-notice-correction = تصحيح للبلاغ رقم { $number } ({ $who }) ينتظر موافقتكم.
announcement-along = 📣 البلاغ ({ $who })
announcement-closed-approve = ✅ تمت الموافقة على البلاغ ({ $who }) من طرف { $by }.
announcement-closed-reject = ✖ رُفض البلاغ ({ $who }) من طرف { $by }.
announcement-closed-take-back = ↩ استُرجع البلاغ ({ $who }) من طرف { $by }: لم يبق ما يُبت فيه.
announcement-closed-call-off = ✖ أُلغي الإرسال المبرمج للبلاغ ({ $who }) من طرف { $by }: لم يُرسل شيء.
request-author-suspended = ⛔ أدوار { $who } موقوفة من طرف { $by }: لا يمكن الموافقة على هذا في الوقت الحالي.
request-author-back = ↩ عادت أدوار { $who }: هذا ينتظر قراركم.
request-author-removed = ❌ سُحبت أدوار { $who } نهائيا: لن تتم الموافقة على هذا.
request-open-closed = 👁 عرض
announcement-closed-date-undone = ↩ لن يُرسل البلاغ ({ $who }): أُلغي تغيير الأجل الذي يتحدث عنه، من طرف { $by }.
announcement-withdrawn = سُحب البلاغ رقم { $number }: لا تعملوا به.
announcement-withdrawn-what = سُحب البلاغ رقم { $number } («{ $subject }»): لا تعملوا به.
announcement-stopped = ⛔ توقف إرسال البلاغ رقم { $number } تلقائيا. قرروا في التقرير ما يجب فعله.
unread-stopped = ⛔ توقف التذكير بالبلاغ رقم { $number } تلقائيا: لم يُرسل التذكير إلى الباقين.
announcement-told-corrected = ✏️ صُحّح للتو البلاغ رقم { $number } الموجود أعلاه. أعيدوا قراءته.
announcement-told-corrected-what = ✏️ صُحّح للتو البلاغ رقم { $number } الموجود أعلاه: { $what }
announcement-told-withdrawn = ⛔ { $who }: سُحب البلاغ رقم { $number }. لا تعملوا به ولا تنقلوه.
announcement-told-withdrawn-what = ⛔ { $who }: سُحب البلاغ رقم { $number } («{ $subject }»). لا تعملوا به ولا تنقلوه.
announcement-officers-withdrawn = ⛔ سُحب البلاغ رقم { $number } ({ $who }) من طرف { $by }. إذا كان ذلك خطأ فاكتبوه من جديد ليوافق عليه مسؤول ثان. هل تشكون في { $by }؟ أوقفوا كل شيء.
announce-again = ✍ كتابة بلاغ
announcement-replaced = تم تصحيح البلاغ رقم { $number }. تجدون النسخة المصححة في رسالة أسفله.
announcement-speaks-of-it = بلاغ ساري المفعول يتحدث عن ذلك:
announcement-ping-corrected = البلاغ رقم { $number } الذي قرأتموه صُحّح للتو.
announcement-ping-corrected-what = صُحّح البلاغ رقم { $number } الذي سبق أن قرأتموه: { $what }
announcement-ping-withdrawn = { $who }: البلاغ رقم { $number } الذي قرأتموه سُحب. لا تعملوا به.
announcement-ping-withdrawn-what = { $who }: البلاغ رقم { $number } («{ $subject }») الذي قرأتموه سُحب. لا تعملوا به.
announcement-yours-reject = ✖ رُفض بلاغكم ({ $who }) من طرف { $by }: لم يُرسل شيء.
announcement-yours-call-off = ✖ أُلغي الإرسال المبرمج لبلاغكم ({ $who }) من طرف { $by }: لم يُرسل شيء.
announcement-yours-date-undone = ↩ لن يُرسل بلاغكم ({ $who }): أُلغي تغيير الأجل الذي يتحدث عنه، من طرف { $by }.
announcement-yours-outdated = لم يُرسل تصحيحكم ({ $who }): البلاغ المراد تصحيحه لم يعد معمولا به.
announcement-told-reject = ✖ رُفض البلاغ ({ $who }) من طرف { $by }، ونصه من { $author }: لم يُرسل شيء.
announcement-told-call-off = ✖ أُلغي الإرسال المبرمج للبلاغ ({ $who }) من طرف { $by }، ونصه من { $author }: لم يُرسل شيء.
announcement-told-date-undone = ↩ لن يُرسل البلاغ ({ $who })، ونصه من { $author }: أُلغي تغيير الأجل الذي يتحدث عنه، من طرف { $by }.
announcement-told-submitted = 📝 بلاغ ({ $who }) في انتظار الموافقة. النص من { $author }. ليس عليكم فعل أي شيء، ويمكنكم قراءته.
announcement-told-left = 📣 بدأ إرسال { $title } ({ $who }). النص من { $author }، والموافقة من { $by }.
announcement-told-left-correction = ✏️ تصحيح: { $title } ({ $who }) يتغير في المحادثات. النص من { $author }، بموافقة { $by }.
announcement-told-pause = ⏸ { $title }: توقف الإرسال مؤقتا من طرف { $by }.
announcement-told-cancel = ⛔ { $title }: أُوقف الإرسال نهائيا من طرف { $by }. من لم يتوصل به بعد لن يتوصل به.
announcement-approved = ✅ تمت الموافقة على بلاغكم ({ $who }) من طرف { $by }: سيُرسل يوم { $date } على الساعة { $time }.
announcement-late = البلاغ المبرمج ({ $who }) لم يُرسل في وقته لأن البوت كان متوقفا. هل نرسله الآن؟
announcement-given-back = 📎 لم يُرسل البلاغ ({ $who }): أحد ملفاته يخص بوتا آخر. النص والمرسل إليهم محفوظون في مسودة جديدة: أعيدوا إرسال الملف فيها ثم اطلبوا الموافقة.
announcement-held-author-gone = ⛔ البلاغ المبرمج ({ $who }) لم يُرسل: من كتبه لم يعد له الدور اللازم.
announcement-held-approver-gone = ⛔ البلاغ المبرمج ({ $who }) لم يُرسل: من وافق عليه لم يعد له الدور اللازم.
announcement-held-altered = ⛔ البلاغ المبرمج ({ $who }) لم يُرسل: لم يعد مطابقا لما تمت الموافقة عليه. لقد غيّر أحدهم قاعدة بيانات البوت. أخبروا الشخص الذي يشغّل البوت.
announce-begin = باسم من تريدون الكتابة؟ لا يُرسل شيء دون موافقة شخص ثان.
announce-as = ✍ باسم: { $who }
announce-resume = 📝 متابعة: { $about }
template-how = اضغطوا على نموذج لنسخه، وعوضوا كل ____ ، ثم أرسلوا النص. تُضاف اللغات الأخرى بعد ذلك.
template-extension-title = 📋 تمديد آخر أجل
template-extension = تم تمديد آخر أجل للتصريح بأجور ____ (الشهر) إلى غاية ____ (اليوم والتاريخ). المصدر: ____.
template-outage-title = 📋 صعوبات في البوابة
template-outage = تعرف بوابة ضمانكم صعوبات منذ ____ (التاريخ والساعة). ____ (ما يجب فعله). المعلومة القادمة: ____ (التاريخ والساعة).
template-meeting-title = 📋 اجتماع
template-meeting = اجتماع يوم ____ (اليوم والتاريخ) على الساعة ____ ، ____ (المكان). جدول الأعمال: ____. للمشاركة: ____.
announce-about = «{ $subject }»
announce-wordless = بدون نص
announce-panel-below = 📝 المسودة { $about } مفتوحة أسفله.
announce-panel-left = 📝 وُضعت هذه المسودة جانبا: أنتم تعملون على مسودة أخرى.
announce-ask-text = اكتبوا النص ({ $name }) ردا على هذه الرسالة؛ 3000 حرف على الأكثر، ويُحتفظ بالخط العريض والروابط. يمكنكم أيضا إرسال صورة أو ملف PDF أو ألبوم مع النص تحته.
awaited-announce-text = هل هذا نص البلاغ؟
awaited-announce-draft = هل هذا هو النص الجديد للبلاغ المفتوح؟
awaited-announce-cut = هل هذا نص البلاغ؟
announce-ask-correction = اكتبوا النص المصحح ({ $name }) ردا على هذه الرسالة؛ 3000 حرف على الأكثر، ويُحتفظ بالخط العريض والروابط. أما الملفات فتبقى ملفات البلاغ نفسها.
announce-attach-ask = هناك مسودة مفتوحة. هل هذا الملف لهذا البلاغ؟
announce-attach = 📎 إرفاقه بالبلاغ
announce-ask-files = أرسلوا صورة أو ملف PDF أو ألبوما من عشرة على الأكثر.
announce-ask-expires = إلى أي يوم يبقى البلاغ صالحا؟ ردوا على هذه الرسالة، مثلا: 17 يوليوز.
awaited-announce-expires = هل هذا آخر يوم لصلاحية البلاغ؟
announce-ask-moment = متى يُرسل؟ ردوا على هذه الرسالة بيوم وساعة، مثلا: غدا على الساعة 9.
announce-moment-how = يمكنكم أيضا كتابة اليوم والساعة هنا، مثلا: غدا الساعة 8، أو الجمعة الساعة 22:30.
awaited-announce-moment = هل هذا موعد إرسال البلاغ؟
announce-ask-search = عمّ تبحثون في البلاغات المرسلة؟ ردوا على هذه الرسالة بكلمة أو أكثر، أو برقم.
announce-ask-reason = لماذا ترفضون؟ جملة واحدة لصاحب البلاغ. ردوا على هذه الرسالة.
announce-ask-call-off = هل تلغون الإرسال المبرمج ({ $about })؟ اذكروا السبب في جملة واحدة بالرد على هذه الرسالة، فيُلغى الإرسال. سيقرأ السبب من كتب البلاغ ومن وافق عليه. وإن لم تردوا فلن يتغير شيء.
awaited-announce-search = هل هذا ما تبحثون عنه في البلاغات؟
awaited-announce-reason = هل هذا سبب رفضكم؟
announce-reply-decided = اتُّخذ في هذه الأثناء قرار بشأن هذا البلاغ من طرف { $by }: { $state }. لم يُحفظ جوابكم.
announce-edit-late = وصل هذا التعديل متأخرا أو لا يخص النص: لم يتغير البلاغ. انظروا /announcements
announce-reply-late = لم يعد هذا السؤال ينتظر جوابا. لم يُحفظ جوابكم.
announce-decided = { $what ->
    [rejected] سبق رفض هذا البلاغ من طرف { $by }.
    [taken-back] سبق استرجاع هذا البلاغ من طرف { $by }: لم يُرسل شيء.
    [called-off] سبق إلغاء الإرسال المبرمج من طرف { $by }.
    [withdrawn] سبق سحب هذا البلاغ من طرف { $by }.
   *[other] سبقت الموافقة على هذا البلاغ من طرف { $by }. الحالة: { $state }.
}
announce-ask-audience = إلى من؟ العدد يضم من طلبوا البلاغات والمجموعات التي دعت البوت.
announce-too-long = النص طويل جدا: عدد حروفه { $length }، والحد الأقصى 3000. أرسلوا نصا أقصر.
announce-empty = هذا النص فارغ.
announce-caption-ask = لهذا البلاغ نص من قبل ({ $name }). هل يحل هذا التعليق محله؟
announce-caption-take = ✏ نعم، عوّضوا النص
announce-caption-leave = لا، احتفظوا بالنص
announce-cleaned = حذفتُ من هذا النص علامات غير مرئية أو تغيّر اتجاه القراءة. أعيدوا قراءته قبل طلب الموافقة.
announce-secret = ⚠️ قد يحتوي هذا النص على كلمة مرور أو رمز أو معرّف، وسيقرؤه كل من يتوصل به. إن كان الأمر كذلك، فأعيدوا كتابة النص من دونه، وغيّروا ما انكشف.
announce-no-text = النص: لا شيء حاليا.
announce-no-audience = اختاروا أولا المرسل إليهم.
announce-nobody = لن يتوصل أحد بهذا البلاغ: غيّروا المرسل إليهم.
announce-expired = آخر يوم لصلاحية البلاغ مضى، أو يأتي قبل موعد الإرسال: غيّروا أحدهما.
announce-moment-unclear = لم أفهم هذا الموعد. اذكروا يوما وساعة، مثلا: غدا على الساعة 9.
announce-moment-impossible = هذا الموعد غير موجود.
announce-moment-past = مضى الموعد المبرمج: اختاروا موعدا آخر.
announce-moment-too-far = هذا الموعد بعد أكثر من ستة أشهر: تحققوا من التاريخ.
announce-moment-meant = الإرسال يوم { $date } على الساعة { $time }: هل هذا هو الموعد المقصود؟
announce-moment-which = أيهما تقصدون؟
announce-moment-choice = { $date } على الساعة { $time }
announce-moment-yes = ✅ نعم، في هذا الموعد
announce-blank = ما زالت في أحد النصوص فراغات «____»: املؤوها قبل طلب الموافقة.
announce-corrects-nothing = البلاغ المراد تصحيحه لم يعد معمولا به.
announce-unchanged = لم يتغير شيء عن البلاغ المعمول به: عدّلوا النص قبل طلب الموافقة.
announce-files-stay = التصحيح يغير الكلمات لا الملفات. لتغيير ملف، اسحبوا البلاغ وأنشئوا بلاغا جديدا.
announce-whole-too-long = مع الرأس وما تغيّر، تتجاوز هذه الرسالة ما يرسله تيليغرام (4096 حرفا). اختصروها.
announce-date-undone = أُلغي تغيير الأجل الذي يتحدث عنه هذا البلاغ: لم يعد من الممكن إرساله. اكتبوا بلاغا جديدا عند الحاجة.
announce-file-kind = يقبل البلاغ الصور وملفات PDF فقط.
announce-file-too-big = حجم هذا الملف يتجاوز 50 ميغابايت: تيليغرام لا يسمح للبوت بإرساله.
announce-file-mixed = صور أو ملفات PDF، لا الاثنان معا. لم يُضف هذا الملف.
announce-file-too-many = عشرة ملفات على الأكثر. لم يُضف هذا الملف.
announce-file-stays = التصحيح يغير الكلمات لا الملفات.
announce-file-foreign = 📎 أحد ملفات هذا البلاغ لم يعد متاحا لهذا البوت. أزيلوه ثم أعيدوا إرساله: النص محفوظ.
announce-given-back = 📎 لم يُرسل هذا البلاغ: أحد ملفاته يخص بوتا آخر. أُخبر صاحبه، والنص محفوظ في مسودة جديدة.
announce-to = إلى: { $whom } (الأشخاص: { $people }، المجموعات: { $groups })
announce-by-channel = 📢 مجموعات تتوصل به عبر قناتها، دون نسخة ثانية: { $groups }
announce-to-choose = إلى: لم يُحدَّد بعد
announce-needs = لطلب الموافقة ما زال ينقص: { $what }.
announce-needs-text = نص
announce-needs-audience = المرسل إليهم
announce-kind-everybody = الجميع
announce-kind-both = الأشخاص والمجموعات
announce-kind-people = الأشخاص فقط
announce-kind-groups = المجموعات فقط
announce-regions-everybody =
    { $count ->
        [one] كل الأشخاص والمجموعات في جهة { $regions }
       *[other] كل الأشخاص والمجموعات في جهات { $regions }
    }
announce-regions-people =
    { $count ->
        [one] كل الأشخاص في جهة { $regions }
       *[other] كل الأشخاص في جهات { $regions }
    }
announce-regions-groups =
    { $count ->
        [one] كل المجموعات في جهة { $regions }
       *[other] كل المجموعات في جهات { $regions }
    }
announce-and-unplaced = من لم يختر جهة
announce-kind-exercise = 🎓 مجموعتي للتجريب
announce-whom-exercise = 🎓 مجموعة للتجريب (تمرين)
announce-undeclared = من لم يصرحوا بعد
announce-with-unplaced = ومن لم يختر جهة
announce-country = المغرب كله
announce-last-region = هذه هي الجهة الوحيدة المختارة. اختاروا جهة أخرى أولا، أو اضغطوا على «المغرب كله».
announce-unplaced = ➕ إضافة من لم يختر جهة
announce-languages = النص: { $languages }
announce-missing = لا يوجد نص باللغات: { $languages }. سيرى قراؤها النص المتوفر، مع إشارة إلى أنه ليس بلغتهم.
announce-files-are = الملفات: { $files }
announce-photo = صورة
announce-author = كتبه
announce-approver = وافق عليه
announce-given-up-by = أوقفه قبل الإرسال
announce-changes = ما يتغير ({ $name }): { $what }
announce-changes-added = أُضيف النص
announce-changes-gone = حُذف النص
announce-changes-much = أعيدت كتابة النص
announce-changes-until = نهاية الصلاحية: { $old } ← { $new }
announce-changes-nothing = لم يتغير شيء بعد.
announce-left-behind = ⚠ لم يتغير النص ({ $name }): ما زال يقول «{ $subject }». يحتفظ به قراؤه كما هو ولن يُخبَروا. هل يجب تصحيحه أيضا؟
announce-submit-only = ✅ طلب الموافقة: لا يتغير إلا { $languages }
announce-beside-waiting = ⚠ تصحيح آخر لهذا البلاغ ينتظر الموافقة، من طرف { $by }. أول ما يُقبل منهما يُسقط الآخر: تحدثا فيما بينكما.
announce-beside-scheduled = ⚠ تصحيح آخر لهذا البلاغ مقبول وينتظر موعده، من طرف { $by }. أول ما يخرج منهما يُسقط الآخر: تحدثا فيما بينكما.
announcement-beside = ⚠ تصحيح آخر للبلاغ رقم { $number } الذي تصححونه أنتم أيضا، باقتراح من { $by }. أول ما يُقبل منهما يُسقط الآخر: تحدثا فيما بينكما.
announcement-closed-replaced = ↩ سقط هذا التصحيح ({ $who }): قُبل تصحيح آخر لنفس البلاغ من طرف { $by }. لم يبق هنا ما يُقرَّر.
announcement-closed-withdrawn = ↩ سقط هذا التصحيح ({ $who }): سُحب البلاغ من طرف { $by }. لم يبق هنا ما يُقرَّر.
announcement-yours-replaced = ↩ لم يُرسل تصحيحكم للبلاغ رقم { $number }: قُبل للتو من طرف { $by } تصحيح آخر كُتب من طرف { $author }. نصكم محفوظ؛ إذا استأنفتموه صحّح النص المعمول به الآن. ما غيّره الآخر:
announcement-yours-withdrawn = ↩ لم يُرسل تصحيحكم للبلاغ رقم { $number }: سُحب البلاغ للتو من طرف { $by }. نصكم محفوظ.
announce-moved-on = ⚠ في هذه الأثناء صُحح هذا البلاغ من طرف { $by }. نصكم محفوظ وأصبح يصحح النص المعمول به: راجعوا ما يغيره ثم اطلبوا الموافقة من جديد.
announce-correct-again = لم يبدأ شيء: ردوا على هذه الرسالة بالنص المصحح، أقصر.
announce-is-correction = تصحيح لبلاغ معمول به: الرسائل التي وصلت ستتغير في مكانها.
announce-was-correction = تصحيح لبلاغ سابق.
announce-is-anew = النص أطول من أن يبقى تحت الملف: سيُرسل في رسالة جديدة، والرسالة القديمة ستشير إلى ذلك.
announce-tells-yes = سيُخبر كل قارئ تغيّر نصه، برسالة قصيرة مصحوبة بصوت.
announce-tells-no = لن يُخبر أحد: تتغير الرسائل دون تنبيه.
announce-tell-yes = 🔔 إخبار الجميع
announce-tell-no = 🔕 التغيير فقط
announce-takes = المدة: حوالي { $minutes } د
announce-costs = كلفة الإرسال السريع: إلى حدود { $stars } من نجوم تيليغرام
announce-reason = السبب: { $reason }
announce-option-urgent = عاجل
announce-option-silent = دون صوت
announce-option-pinned = مثبّت في المجموعات
announce-option-receipt = زر «قرأت وفهمت»
announce-options-how = العاجل يسبق باقي الرسائل، ويتطلب دائما شخصين. اضغطوا للتغيير.
announce-expires-on = صالح إلى غاية { $date }
announce-expires-days = { $days ->
    [one] صالح يوما واحدا
    [two] صالح يومين
    [few] صالح { $days } أيام
   *[other] صالح { $days } يوما
}
announce-expires-said = ⏳ تنتهي يوم { $date } حسب النص
announce-expires-other = تاريخ نهاية آخر
announce-expires-never = دون تاريخ نهاية
announce-moment-now = الإرسال: بمجرد الموافقة
announce-moment-was = أُرسل يوم { $date } على الساعة { $time }
announce-moment-is = الإرسال: { $date } على الساعة { $time }
announce-night = 🌙 الإرسال ليلا على الساعة { $time }: سيوقظ الصوت النائمين.
announce-night-now = 🌙 الساعة الآن { $time }: إن تمت الموافقة الآن سيوقظ البلاغ النائمين.
announce-other-date = ⚠️ يتحدث هذا النص عن { $date }، والتقويم يذكر { $due }. هل يجب تغيير الأجل أيضا؟
announce-other-date-in = ⚠️ يتحدث النص ({ $name }) عن { $date }، والتقويم يذكر { $due }. هل يجب تغيير الأجل؟
announce-change-date = 📅 تغيير آخر أجل
announce-leads = ⚠️ غير معروف في مصادرنا، يجب التحقق منه قبل الموافقة: { $what }
announce-left-out = 📍 لن يتوصل به من لم يختر جهة: الأشخاص { $people }، المجموعات { $groups }.
announce-speaks-for = ⚠️ يتحدث باسم { $region } ويخاطب البلاد كلها.
announce-speaks-beyond = ⚠️ يتحدث باسم { $region } ويخاطب أيضا: { $regions }.
announce-at-now = بمجرد الموافقة
announce-at-tonight = هذا المساء على الساعة 21:00
announce-at-tomorrow = غدا على الساعة 9:00
announce-at-other = موعد آخر
announce-files = 📎 الملفات
announce-files-more = ➕ إضافة
announce-files-none = 🗑 إزالة كل الملفات
announce-audience = 👥 المرسل إليهم
announce-options = ⚙ الخيارات
announce-moment = 🕘 موعد الإرسال
announce-preview = 👁 معاينة
announce-copy = 📋 نسخ إلى بلاغ جديد
announce-templates = 📋 البدء بنموذج
announce-rehearse = 🎓 تجربة بمفردي
announce-preview-of = ما سيراه القراء: { $name }
announce-text-was = النص الحالي، { $name } (المشطوب: ما يُحذف)
announce-text-becomes = النص المصحح، { $name } (المسطر: ما هو جديد، ويُرسل دون تسطير)
announce-text-in = النص: { $name }
announce-is-preview = هذه معاينة: سيعمل هذا الزر بعد إرسال البلاغ.
announce-done = ⬅ تم
announce-open = اطّلعوا وقرروا
announce-open-draft = 📝 فتح المسودة
announce-open-closed = 👁 عرض البلاغ
announce-submit = ✅ طلب الموافقة
announce-submit-morning = 🌅 الإرسال يوم { $date } على الساعة { $time }
announce-submit-now = 🌙 الآن: بمجرد الموافقة ولو ليلا
announce-submit-planned = 🌙 الإبقاء على الساعة { $time } ليلا
announce-discard = 🗑 حذف هذه المسودة
announce-approve = ✅ الموافقة والإرسال
announce-approve-morning = ✅ الموافقة، والإرسال يوم { $date } على الساعة { $time }
announce-approve-now = 🌙 الموافقة والإرسال الآن
announce-approve-planned = 🌙 الموافقة، والإرسال ليلا على الساعة { $time }
announce-reject = ✖ رفض
announce-take-back = ↩ استرجاع دون إرسال
announce-call-off = ✖ إلغاء الإرسال المبرمج
announce-retake = 📝 استئناف هذا النص
announce-now = ✅ الإرسال الآن
announce-correct = ✏ تصحيح
announce-withdraw = ⛔ سحب
announce-withdraw-tell = ⛔ السحب من كل مكان مع إخبار الجميع
announce-withdraw-sure = ⛔ السحب من كل مكان دون إخبار
announce-cancel-sure = ⛔ نعم، إيقاف الإرسال
announce-cancel-ask = ⏸ توقف مؤقت ({ $about }): لا يُرسل شيء آخر. هل يجب الإيقاف نهائيا؟ من لم يتوصل به بعد لن يتوصل به.
announce-unread-none = كل من وصله أكد القراءة، أو تم تذكيره.
announce-unread-late = مرت أكثر من 24 ساعة على الإرسال: لم يعد التذكير ممكنا. يمكنكم نسخ البلاغ إلى بلاغ جديد.
announce-unread-asked = سبق إرسال التذكير من طرف { $by }: لا يُرسل إلا مرة واحدة.
announce-unread-corrected = صُحّح هذا البلاغ بعد ذلك: يُطلب التذكير من تقرير النسخة المصححة.
announce-unread-over = لم يعد هذا البلاغ معمولا به: لا يمكن تذكير أي شخص.
announce-unread-never = لا يطلب هذا البلاغ تأكيد القراءة: لا يوجد من يجب تذكيره.
announce-unread-sending = لم ينته الإرسال بعد: سيصبح التذكير ممكنا بعد ذلك.
announce-unread-ask = وصلهم { $about } ولم يؤكدوا القراءة: { $count }. سيُرسل إليهم تذكير قصير واحد، مع زر «قرأت وفهمت».
announce-unread-sure = 📌 نعم، تذكيرهم ({ $count })
announce-unread-done = انطلق التذكير: سيذكر التقرير عدد من تم تذكيرهم.
announce-steer-late = لم يعد هذا الزر صالحا: إليكم ما وصل إليه الإرسال.
announce-stay-paused = إبقاؤه متوقفا مؤقتا
announce-repeat = 🔁 إعادة المحاولة لمن لم يتوصل
announce-report = 📊 التقرير
announce-state-draft = مسودة
announce-state-waiting = في انتظار الموافقة
announce-state-scheduled = موافق عليه، إرساله مبرمج
announce-state-held = ⛔ تمت الموافقة، لكنه لا يُرسل
announce-state-sent = معمول به
announce-state-sending = معمول به، والإرسال جار
announce-state-frozen = 🧊 مجمّد، والإرسال في الانتظار
announce-state-tried = تمرين أُرسل
announce-state-stopped = ⛔ توقف أثناء الإرسال
announce-state-paused = ⏸ متوقف مؤقتا أثناء الإرسال
announce-state-rejected = مرفوض
announce-state-taken-back = استُرجع قبل الإرسال
announce-state-called-off = أُلغي الإرسال المبرمج
announce-state-replaced = معوّض
announce-state-withdrawn = مسحوب
announce-done-submit = طُلبت الموافقة من { $people }. لا يُرسل شيء قبل ذلك.
officer-not-opened = لم يسبق أن فُتح البوت من طرف { $who }، فلم يصل إلى هذا الشخص أي شيء: اطلبوا منه إرسال /start
announce-done-submit-nobody = تم التسجيل، لكن لا أحد يمكنه الموافقة عليه الآن: لا بد من مسؤول ثان لا تربطه بكم أي دعوة، منكم أو منه، ومر على دوره أكثر من 24 ساعة. لا يُرسل شيء قبل ذلك.
announce-done-discard = حُذفت المسودة.
announce-done-approve = تمت الموافقة: البلاغ رقم { $number } يُرسل الآن، إلى عدد قليل أولا. يليه التقرير.
announce-done-approve-correction = تمت الموافقة: يُرسل الآن تصحيح البلاغ رقم { $number }. ويليه التقرير.
announce-done-approve-exercise = تمت الموافقة: التمرين يُرسل الآن. يليه التقرير.
announce-done-schedule = تمت الموافقة: سيُرسل يوم { $date } على الساعة { $time }.
announce-done-reject = رُفض: لم يُرسل شيء.
announce-done-take-back = استُرجع: لم يُرسل شيء.
announce-done-call-off = أُلغي: لم يُرسل شيء.
announce-done-now = يُرسل البلاغ الآن.
announce-done-withdraw = سُحب: تُحذف الرسائل التي وصلت، وما مضى عليه أكثر من 48 ساعة يُستبدل بإشعار بالسحب.
announce-done-withdraw-tell = سُحب: تُحذف الرسائل التي وصلت، وما مضى عليه أكثر من 48 ساعة يُستبدل بإشعار بالسحب. ويُخبر كل قارئ.
announce-done-release = يُرسل الباقي الآن.
announce-done-pause = متوقف مؤقتا.
announce-done-resume = استؤنف الإرسال.
announce-done-cancel = أُوقف: لن يُرسل شيء آخر.
announce-done-repeat = يُرسل الآن إلى من تعذر الوصول إليهم وأصبح ذلك ممكنا.
announce-repeat-none = توصّل به كل من يمكن الوصول إليه: لم يبق من تُعاد معه المحاولة.
rehearsal-approver = تجربة: أنتم وحدكم ترون هذا. هذا ما سيقرؤه من يوافق:
rehearsal-opens = النص أطول من رسالة واحدة: سيفتح من يوافق البلاغَ قبل الموافقة.
rehearsal-readers = بعد موافقته يتوصل القراء بهذا ({ $name }):
rehearsal-over = انتهت التجربة: لم يُرسل أي شيء. هذه مسودتكم.
exercise-how = للتجريب دون مخاطرة: ادعوا البوت إلى مجموعة تديرونها، واكتبوا فيها /training
exercise-is = لديكم مجموعة للتجريب: اختاروها عند تحديد المرسل إليهم. لتغييرها، اكتبوا /training في مجموعة أخرى.
exercise-chosen = هذه مجموعتكم للتجريب. كل بلاغ موجه إليها يحمل كلمة «تمرين» ولا يصل إلى غيرها.
report-title = 📊 { $what }
report-title-correction = 📊 { $what }: تصحيح
report-stage-filling = تحضير
report-stage-canary = إرسال أولي للمراقبة
report-stage-holding = توقف للمراقبة: يُرسل الباقي حوالي الساعة { $time }
report-stage-sending = جارٍ الإرسال
report-stage-paused = متوقف مؤقتا
report-stage-paused-by = متوقف مؤقتا من طرف { $by }
report-stage-cancelled = أُوقف
report-stage-cancelled-by = أُوقف من طرف { $by }
report-stage-done = انتهى
report-stage-withdrawn = سُحب
report-stage-withdrawn-by = سُحب من طرف { $by }
report-stage-replaced = حل محله تصحيح
report-stage-frozen = ينتظر الاستئناف
report-refused = تيليغرام يرفض هذه الرسالة: { $why }
report-file-foreign = 📎 لا يعرف تيليغرام ملف هذا البلاغ: إنه يخص بوتا آخر. أوقفوا الإرسال ثم أعيدوا إعداد البلاغ مع الملف.
report-stopped = ⛔ توقف تلقائي: فشلت { $failed } من أصل { $tried } من الرسائل ({ $kind ->
    [groups] المجموعات
   *[people] الأشخاص
}) للسبب نفسه ({ $reason }). ستُعاد محاولتها، ولم يُسجَّل أحد كمن يتعذر الوصول إليه.
report-stopped-foreign = ⛔ توقف تلقائي: هذا البوت لا يعرف المحادثات كلها تقريبا ({ $failed } من أصل { $tried }). يبدو أن قاعدة البيانات تخص بوتا آخر: تحققوا من BOT_TOKEN ومن مجلد المعطيات قبل إعادة المحاولة. لم يُسجَّل أي أحد ضمن من تعذر الوصول إليهم.
report-stopped-restored = ⛔ توقف: استُرجعت المعطيات من نسخة احتياطية. ما زال { $waiting } من أصل { $audience } من المرسل إليهم في الانتظار فيها، وقد يكونون توصلوا بالبلاغ. اسألوا من يدير البوت قبل الاستئناف: الاستئناف يرسل إليهم جميعا.
report-total = المرسل إليهم: { $number }
report-total-correction = قراء تتغير رسالتهم: { $number }
report-sent = ✅ وصلت: { $number }
report-unreachable = 🚫 تعذر الوصول: { $number } ({ $reasons })
report-rejected = ✖ لم تصل: { $number } ({ $reasons })
report-uncertain = ❓ غير مؤكدة: { $number } (أُرسلت دون جواب من تيليغرام)
report-dropped = متروكة: { $number } (عوضتها نسخة أخرى، أو شخص حُذفت معطياته)
report-waiting = ⏳ في الانتظار: { $number }
report-in-flight = ❔ في الطريق: { $number } (لم يجب تيليغرام بعد، وسيُصحح العدد هنا)
report-never = لم تُرسل أبدا: { $number }
report-repeated = ربما وصلت مرتين بعد عطل: { $number }
report-pinned = 📌 ثُبّت: { $done } من { $total }
report-not-pinned = 📌 ثُبّت: { $done } من { $total } ({ $reasons })
report-pin-right = صلاحية ناقصة
report-by-channel = 📢 مجموعات وصلها عبر القناة: { $number }
report-files = 📎 الملفات التي وصلت: { $number }
report-told = 🔔 من أُخبروا برسالة: { $number }
report-told-withdrawn = 🔔 من أُخبروا بالسحب برسالة: { $number }
report-read = ☑ قرؤوا وفهموا: { $number }
report-asked = 📌 تم تذكيرهم: { $number }
report-recall = ⛔ السحب حسب المحادثات: { $deleted } حُذف فيها كل شيء، { $replaced } عُوّض فيها بإشعار، { $waiting } في الانتظار
report-eta = النهاية المتوقعة حوالي الساعة { $time }
report-reason = { $reason ->
    [blocked] حظر البوت
    [deactivated] حساب محذوف
    [not_started] لم يبدأ البوت
    [is_bot] هو بوت
    [kicked] أُخرج البوت من المجموعة
    [not_found] غير موجود
    [migrated] مجموعة انتقلت
    [topic_closed] موضوع مغلق
    [no_rights] مجموعة مغلقة أمام البوت
    [privacy] رفض الشخص
    [content] محتوى مرفوض
    [no_words] دون نص
    [forged] لم يكتبه البوت
    [stranger] محادثة مجهولة
    [gone] رسالة اختفت
    [expired] انتهت الصلاحية
    [no_answer] دون جواب
    [server] عطل في تيليغرام
    [never_left] لا توجد شبكة
   *[other] سبب آخر
}
report-release = ▶ إرسال الباقي
report-pause = ⏸ توقيف مؤقت
report-resume = ▶ استئناف
report-retry = 🔁 إعادة المحاولة
report-overrule = ⚠ الإرسال إلى الجميع رغم ذلك
report-cancel = ⛔ إيقاف
report-picture = 📈 صورة
report-csv = 📄 جدول (CSV)
report-column-chat = المحادثة
report-column-language = اللغة
report-column-region = الجهة
report-region-others = جهة غير مفصلة (أقل من { $few } أشخاص) أو غير مذكورة
report-column-status = النتيجة
report-column-reason = السبب
report-column-number = العدد
report-chat-person = شخص
report-chat-group = مجموعة
report-status-pending = في الانتظار
report-status-sending = قيد الإرسال
report-status-sent = وصل
report-status-unreachable = تعذر الوصول إليه
report-status-rejected = لم يصل
report-status-uncertain = غير مؤكد
report-frozen = 🧊 كل شيء متوقف: لا يُرسل شيء.
report-freeze = 🧊 إيقاف كل شيء
report-correct-how = ✏ هل هناك خطأ؟ يرد صاحب البلاغ على هذه الرسالة بالنص المصحح.
report-ask = 📌 تذكير من لم يؤكد
report-proof = 🔏 إثبات (PDF)
report-anchor = 🔏 علامة السجل، احتفظوا بها: تبيّن إن حُذف قرار أو غُيّر لاحقا. عدد القرارات { $count }، { $anchor }
report-proof-caption = إثبات البلاغ رقم { $number }
record-entries = { $count ->
    [1] القرار رقم { $first }
   *[other] القرارات من { $first } إلى { $last }
}
record-fault = { $flaw ->
    [altered] { $entries }: وقع تغيير، والختم غير مطابق.
    [missing] { $entries }: مفقود، حُذف من وسط السجل.
    [forged] { $entries }: غير مختوم بمفتاح البوت، أي أضافه أو أعاد كتابته شخص لا يملك المفتاح.
    [unstamped] لا يوجد أي قرار مختوم بمفتاح البوت: قُطع السجل أو أُعيدت كتابته، أو لم يشتغل البوت بعد بهذا المفتاح.
    [shortened] { $entries }: مدون في مكان آخر وغير موجود هنا، فقد قُطع آخر السجل.
   *[other] { $entries }: الختم ليس هو المدون في مكان آخر، فقد أُعيدت كتابة السجل.
}
record-about = { $kind ->
    [announcement] البلاغ { $name } (السطر { $row })
    [document] الوثيقة الرسمية { $row }
    [deadline-change] تغيير التاريخ { $row }
    [file] الملف { $row }
    [role] دور الحساب { $row } ({ $name })
    [person] الحساب { $row }
    [link] رابط الدعوة { $row }
    [freeze] إيقاف كل شيء رقم { $row }
    [message] الرسالة «{ $row }»
    [delivery] الإرسال «{ $row }»
    [table] الجدول «{ $row }» في القاعدة
    [official-answer] الجواب الرسمي رقم { $row }
    [stated-fact] القيمة المؤكدة رقم { $row }
   *[other] { $kind } { $row }
}
record-discord = { $discord ->
    [no-proposal] { $about }: لا يتضمن السجل اقتراحه.
    [no-approval] { $about }: لا يتضمن السجل الموافقة عليه.
    [author] { $about }: حسب السجل، اقترحه شخص آخر.
    [approver] { $about }: حسب السجل، وافق عليه شخص آخر.
    [alone] { $about }: اقترحه ووافق عليه الشخص نفسه.
    [content] { $about }: ما هو مسجل ليس ما تمت الموافقة عليه.
    [no-withdrawal] { $about }: تم سحبه دون أن يذكر السجل ذلك.
    [not-withdrawn] { $about }: تم سحبه حسب السجل، وما زال موجودا.
    [not-approved] { $about }: تمت الموافقة عليه حسب السجل، وهو مسجل على غير ذلك.
    [gone] { $about }: تم اقتراحه حسب السجل، ولم يعد موجودا.
    [not-rejected] { $about }: تم رفضه أو إلغاؤه دون أن يذكر السجل ذلك.
    [moment] { $about }: ليس في الوقت الذي يذكره السجل.
    [number] { $about }: ليس الرقم الذي يذكره السجل.
    [not-sent] { $about }: تم إرساله دون أن يذكر السجل ذلك.
    [was-sent] { $about }: تم إرساله حسب السجل، وهو مسجل على غير ذلك.
    [words] { $about }: ما يصل إلى الناس ليس ما أُرسل.
    [seal] { $about }: لم يكتب البوت نصها. لن تُرسل.
    [delivery] { $about }: لم يضعه البوت في طريقه على هذا النحو. لا يُرسل.
    [broadcast] { $about }: قيد الإرسال أو متوقف مؤقتا أو ملغى، خلافا للسجل.
    [force] { $about }: ساري المفعول أو معوَّض، على غير ما يذكره السجل.
    [origin] { $about }: منحه شخص آخر أو في يوم آخر غير ما يذكره السجل.
    [candidate] { $about }: في انتظار القبول، على غير ما يذكره السجل.
    [link] { $about }: يمنح دورا لم يمنحه أحد، أو يمنحه مرة ثانية.
    [line] { $about }: دعاه أشخاص غير الذين يذكرهم السجل.
    [held] { $about }: أدواره موقوفة، على غير ما يذكره السجل.
    [freed] { $about }: موقوف حسب السجل، ولم يعد كذلك في القاعدة.
    [brake] { $about }: تم الإيقاف أو الاستئناف على غير ما يذكره السجل.
    [name] { $about }: ليس الاسم الذي قدمه تيليغرام.
    [upload] { $about }: تنسب إليه القاعدة ملفا في تيليغرام لم يرسله البوت. لن يوزَّع.
    [unreadable] { $about }: فيه قيمة لا يكتبها البوت أبدا؛ تعذرت مقارنة سطوره.
    [file] { $about }: المحتوى المحفوظ لا يطابق بصمته.
    [no-role] { $about }: ليس الدور الذي يمنحه السجل.
   *[role-gone] { $about }: يمنحه السجل، ولم يعد موجودا.
}
record-guard = { $guard ->
    [dropped] حُذفت حماية القاعدة { $name }.
    [changed] غُيرت حماية القاعدة { $name }.
   *[strange] تتضمن القاعدة إجراء تلقائيا غير معروف: { $name }.
}
record-stamped = { $entries }: تم التحقق بمفتاح البوت ({ $id })، قرارا قرارا.
record-stamps-believed = هناك قرارات مختومة بمفتاح، لكنه غير متوفر هنا: لن يظهر ما إذا أُعيدت كتابة السجل كله. وتم التحقق من الباقي: الترتيب والأختام، ومطابقة البلاغات والوثائق والتواريخ والأدوار.
record-unkeyed = القرارات الأولى، وعددها { $count }، خُتمت بدون مفتاح؛ ويشملها كلها القرار رقم { $by } المختوم بالمفتاح.
record-unkeyed-all = كل القرارات، وعددها { $count }، مختومة بدون مفتاح: لن يظهر ما إذا أُعيدت كتابة السجل كله.
record-lost = { $entries }: الختم بمفتاح لم يعد متوفرا، ضاع أو تم تغييره؛ والقرار رقم { $by } المختوم بالمفتاح الجديد يشمل كل ما قبله.
record-compared = عدد العلامات المرجعية المدونة في مكان آخر والتي تمت مقارنتها: { $count }.
record-left = { $count ->
    [1] علامة مرجعية واحدة تخص ما تركته عملية الاسترجاع ليوم { $date } وراءها، والسجل نفسه يذكر ذلك.
    [2] علامتان مرجعيتان تخصان ما تركته عملية الاسترجاع ليوم { $date } وراءها، والسجل نفسه يذكر ذلك.
   *[other] علامات مرجعية تخص ما تركته عملية الاسترجاع ليوم { $date } وراءها: { $count }. السجل نفسه يذكر ذلك.
}
record-agreed = البلاغات (النصوص التي وصلت والأرقام والأوقات والتوقفات) ونصوص البوت وإرسالاته والوثائق والتواريخ والأجوبة الرسمية والقيم المؤكدة والأدوار والدعوات والتوقيفات: تمت مقارنتها بالسجل. أما عدد من توصل بها فمن القاعدة: لا يتضمنه السجل.
record-before = القرارات الأولى، وعددها { $count }، أقدم: لم يكن السجل يذكر كل شيء بعد. لذلك لم تتم مقارنة الأرقام والأوقات والنصوص التي وصلت بموجبها.
record-whole = تم التحقق من السجل، وكل الأختام مطابقة. عدد القرارات: { $count }.
record-flawed = تنبيه: تم تغيير السجل، أو أنه لا يطابق القاعدة.
record-act = { $act ->
    [submit] اقتراح
    [approve] موافقة
    [reject] رفض
    [take-back] استرجاع من طرف صاحبه
    [call-off] إلغاء قبل الإرسال
    [send] إرسال
    [name] تدوين اسم مسؤول
    [ask-again] تذكير من لم يؤكد القراءة
    [send-late] تأكيد الإرسال المتأخر
    [release] مواصلة الإرسال
    [pause] إيقاف مؤقت
    [resume] استئناف
    [cancel] إيقاف
    [repeat] إعادة الإرسال لمن لم يصلهم
    [withdraw] سحب
    [undo] تراجع
    [invite] دعوة
    [revoke] سحب رابط الدعوة
    [unapprove] سقوط الموافقة
    [join] تولي دور
    [accept] قبول الدور في انتظار الموافقة
    [confirm] الموافقة على الدور
    [refuse] رفض الدور
    [suspend] توقيف الأدوار
    [restore] رفع التوقيف
    [remove] سحب دور
    [freeze] إيقاف كل شيء
    [thaw-first] موافقة أولى على استئناف كل شيء
    [thaw] استئناف كل شيء
    [forget] محو بطلب من الشخص
    [move] الانتقال إلى بوت آخر
    [put-back] استرجاع نسخة احتياطية
    [key] مفتاح جديد للسجل
   *[other] قرار آخر ({ $act })
}
announcements-listed = البلاغات المنتظرة والجارية والمسحوبة:
announcements-search = 🔎 البحث في ما أُرسل
announcements-found = البلاغات المرسلة التي فيها «{ $words }»: { $count }
announcements-found-none = لا يوجد بلاغ مرسل فيه «{ $words }».
announcements-button = 📣 البلاغات
announcements-none = لا يوجد بلاغ منتظر ولا جار.
verify-how = أعيدوا توجيه الرسالة إلي للتحقق منها، أو ردّوا عليها بالأمر /verify. ويمكنكم أيضا كتابة /verify متبوعا بالنص الذي توصلتم به، أو بالرقم (مثلا 2025-07-003).
verify-no-words = لا نص في هذه الرسالة، ولا أتعرف فيها على ملف من أحد البلاغات.
picture-nothing = لم أتعرف في هذه الصورة على رسالة خطأ ولا على بلاغ. ماذا يظهر على الشاشة؟ اكتبوه دون رمز ولا كلمة مرور ولا معرّف، أو اختاروا:
picture-cannot = لا أستطيع قراءة الصور. ماذا يظهر على الشاشة؟ اكتبوه دون رمز ولا كلمة مرور ولا معرّف؛ وللتحقق من بلاغ يكفي رقمه (مثلا 2025-07-003). أو اختاروا:
picture-unread = لم أتمكن من قراءة هذه الصورة؛ صورة الشاشة أوضح من الصورة الملتقطة بالهاتف. ماذا يظهر على الشاشة؟ اكتبوه دون رمز ولا كلمة مرور ولا معرّف، أو اختاروا:
picture-busy = تصل الآن صور كثيرة: أعيدوا إرسال صورتكم بعد بضع دقائق. أو قولوا لي ماذا يظهر على الشاشة، أو اختاروا:
picture-your-words = لم أتمكن من قراءة الصورة؛ أجيب عن جملتكم.
picture-no-words = لم أتعرف على شيء في الصورة؛ أجيب عن جملتكم.
picture-error = 🖼 حسب رسالة الخطأ المقروءة في صورتكم:
picture-words = 🖼 حسب الكلمات المقروءة في صورتكم:
picture-step = 🖼 تعرض صورتكم الخطوة { $number } من { $total }: { $title }
picture-open-step = عرض هذه الخطوة من الدليل
picture-secret = 🛡 يظهر في صورتكم رمز أو معرّف. لم أحتفظ به، وأحذف الصورة من المحادثة عندما يسمح تيليغرام بذلك. أخفوه في المرة القادمة.
picture-verdict = 🖼 قُرئ هذا في صورة. الصور قابلة للتعديل: لا يُعتدّ إلا بالنص الذي يصلكم مني.
picture-unclear = ❓ لا أقرأ بوضوح «{ $words }» في هذه الصورة، فلا أستطيع تأكيدها ولا نفيها. اكتبوا لي رقم البلاغ (مثلا 2025-07-003) وقارنوا.
verify-genuine = ✅ صحيح وساري المفعول: كل كلمة في هذه الرسالة صادرة عنا.
verify-genuine-file = ✅ صحيح وساري المفعول: هذا الملف صادر عنا.
verify-date-changed = ⚠️ صحيح، لكن التاريخ تغير بعد ذلك. { $what }: التقويم يذكر { $date }.
verify-date-undone = ⚠️ صحيح، لكن هذا التاريخ أُلغي بعد ذلك. { $what }: التقويم يذكر { $date }.
verify-date-gone = ⚠️ صحيح، لكن هذا الأجل أُلغي بعد ذلك: لم يعد في تقويمنا.
verify-date-otherwise = ⚠️ صحيح، لكن تقويمنا يذكر غير ذلك. { $what }: { $date }.
verify-outdated = ⚠️ صحيح، لكنه صُحّح بعد ذلك: لم يعد النسخة المعمول بها.
verify-elsewhere = ⚠️ هذه الكلمات صادرة عنا، لكن البلاغ صُحّح بعد ذلك بلغة أخرى.
verify-elsewhere-what = صُحّح ({ $name }): { $what }
verify-withdrawn = ⛔ سُحب هذا البلاغ: لا تعملوا به.
verify-exercise = 🎓 هذا تمرين للبوت: لا تعملوا به.
verify-excerpt = ✂️ مقتطف: هذه الكلمات صادرة عنا، لكن بعضها ناقص.
verify-partly = ⚠️ جزء فقط من هذه الرسالة صادر عنا.
verify-partly-danger = 🔴 انتبهوا: جزء من هذه الرسالة ليس صادرا عنا.
verify-altered = ❌ محرّف: هذه الرسالة لا تقول ما كتبناه.
verify-number = ℹ️ البلاغ رقم { $number } موجود. الرقم وحده لا يثبت شيئا: قارنوا مع ما يقوله البلاغ فعلا.
verify-unknown = ❓ هذه الرسالة ليست صادرة عنا، أو لا أستطيع التعرف عليها.
verify-no-number = ❓ لا يوجد بلاغ بهذا الرقم.
verify-near = هل تقصدون:
verify-foreign = ما ليس صادرا عنا:
verify-ours-says = عندنا:
verify-this-says = هنا:
verify-danger = لا تتبعوا أي رابط أو رقم أو تاريخ في هذه الرسالة، ولا تعطوا أي رمز.
verify-older = الكلمات الصادرة عنا مأخوذة من نسخة صُحّحت بعد ذلك.
verify-file-ours = أما الملف المرفق فهو صادر عنا.
verify-file-ours-too = والملف المرفق صادر عنا أيضا.
verify-file-other = الملف المرفق يخص بلاغا آخر من بلاغاتنا.
verify-file-unknown = لا أتعرف على الملف المرفق: لا تعتمدوا عليه.
verify-file-program = لا تفتحوا هذا الملف: قد يحتوي على برنامج، ونحن لا نرسل أي برنامج أبدا.
verify-checked = تم التحقق يوم { $date } على الساعة { $time }، من الرسالة كما كانت حينها.
verify-caption = ⚠️ النص المرافق لهذا الملف ليس جزءا منه وليس صادرا عنا:
verify-current = 📣 عرض النسخة المعمول بها
verdict-corrected-since = ⚠️ صُحّح البلاغ بعد ذلك: الاطلاع عليه
verdict-withdrawn-since = ⛔ سُحب البلاغ بعد ذلك
verdict-unfollowed = ⚠️ ربما تغير بعد ذلك: تحققوا
voucher-corrected = ⚠️ البلاغ رقم { $number } الذي تم التحقق منه هنا صُحّح بعد ذلك: ما عُرض لم يعد ساريا.
voucher-withdrawn = ⛔ البلاغ رقم { $number } الذي تم التحقق منه هنا سُحب بعد ذلك. لا تعملوا به.
voucher-unfollowed = ⚠️ تم التحقق هنا من البلاغ رقم { $number }. ربما تغير بعد ذلك: تحققوا منه من جديد.
copy-below = 📣 البلاغ رقم { $number } معروض أسفله في جواب أحدث. لم أعد أحيّنه هنا.
copy-again = 📣 عرضه من جديد
verify-expired = انتهت مدة صلاحيته.
verify-passed-on = ⚠️ النص نصّنا؛ أما من نقله فلا أعرفه.
verify-sender = الإضافة الوحيدة هي اسم المرسل أو رقمه، وهو ليس منا:
verify-own = 🤖 هذه الرسالة من هذا البوت، لكنها ليست بلاغا. هي صالحة للشخص وللوقت اللذين كُتبت لهما، وقد تنقل كلام رسائل أخرى.
verify-about = يتعلق الأمر بالرسالة { $words }.
verify-edited = ✏️ تم تعديل هذه الرسالة: لم يعد الرأي الأول صالحا. الرأي الجديد:
verify-date-known = التاريخ الذي نعرفه:
verify-careful = لا أعرف إلا البلاغات التي مرت عبر هذا البوت. احذروا، ولا تعطوا معرّفا ولا كلمة مرور ولا رمزا.
trap-address = 🔴 انتبهوا: لا أعرف العنوان { $address }. لا تفتحوه، ولا تكتبوا فيه رمزا ولا كلمة مرور ولا معرّفا. للدخول إلى ضمانكم، اكتبوا بأنفسكم { $portal }
trap-code = 🔴 انتبهوا: هذا الطلب ليس صادرا عنا. لا ترسلوا رمزا ولا كلمة مرور ولا معرّفا إلى هذا الرقم.
portal-yes = نعم، هذا هو عنوان البوابة.
fraud-asked = 🔴 لا تعطوا شيئا: لا رمزا ولا كلمة مرور ولا معرّفا ولا مالا، حتى لمن يقول إنه من الصندوق. أقفلوا الخط ولا تجيبوا.
fraud-intruded = 🔴 غيّروا كلمة المرور الآن: اكتبوا بأنفسكم العنوان { $portal }. وإن رُفضت كلمة المرور فاستعملوا رابط «Mot de passe oublié». وأخبروا وكالة الصندوق بما لاحظتم.
fraud-done = 🔴 غيّروا كلمة المرور الآن، ولا تعطوا هذا الشخص شيئا آخر. اكتبوا العنوان بأنفسكم: { $portal }
fraud-bank = 🔴 اتصلوا أولا ببنككم على الرقم المكتوب على بطاقتكم، وأخبروه بما أعطيتم. لا تعطوا هذا الشخص شيئا آخر. وإن أعطيتم كلمة المرور أيضا فغيّروها؛ اكتبوا العنوان بأنفسكم: { $portal }
verify-who = { $who }، البلاغ رقم { $number }، أُرسل يوم { $date }.
verify-who-exercise = { $who }، تمرين أُرسل يوم { $date }.
news-none = لا يوجد بلاغ جار.
role-officer = مسؤول
role-director = مدير
role-poster = ناشر البلاغات
role-editor = محرر الأجوبة
role-helper = المساعدة
# Par quels mots on demande un rôle dans /invite ; ce n’est jamais affiché.
role-said-officer = مسؤول مسؤولة
role-said-director = مدير مديرة مديرية
role-said-poster = ناشر ناشرة
role-said-editor = محرر محررة
role-said-helper = مساعدة المساعدة مساعد مساعدة
role-operator = الشخص الذي يشغّل البوت
role-first-step = ✍ كتابة أول بلاغ لي
role-told-invite = 🔑 رابط دعوة جديد من { $by }: { $role }. يصلح مرة واحدة خلال 24 ساعة. إذا لم يخبركم أحد بذلك فاتصلوا بـ { $by }، وعند الشك أوقفوا كل شيء.
role-told-revoked = 🔑 سُحب رابط دعوة لم يفتحه أحد، من طرف { $by }: { $role }. لم يعد يمنح شيئا. الدعوة من { $inviter }.
role-told-waits = 🔑 فُتح رابط { $by } من طرف { $who } لطلب الدور: { $role }. لا يُمنح شيء قبل موافقة مسؤول ثان. تأكدوا شفويا من أنه الشخص المعني فعلا. لن يمكنه أن يوافق على نصوص { $by } ولا على نصوص من يقبله.
role-told-joined = 🔑 صار لدى { $who } الدور: { $role }. الدعوة من { $by }.
role-told-confirmed = ✅ صار لدى { $who } الدور: { $role }. الدعوة من { $inviter } والقبول من { $by }. بعد 24 ساعة تصبح الموافقة ممكنة لهذا الشخص، إلا على نصوص { $linked }.
role-linked-all = ⚠ لا أحد غيرهم يكتب بلاغات حاليا: لا يضيف ذلك بعدُ أي موافقة ممكنة.
role-told-refused = ❌ لم يُمنح { $who } الدور: { $role }. الرفض من { $by } وكانت الدعوة من { $inviter }.
role-told-suspended = ⛔ أُوقفت أدوار { $who } من طرف { $by }: { $role }. يمكن لمسؤول ثان أن يجعل السحب نهائيا، ولا يمكن التراجع عنه إلا من طرف { $by }.
role-told-suspended-operator = ⛔ سُحبت أدوار { $who } من طرف { $by }: { $role }. هذا نهائي، ولإعادتها اطلبوا ذلك من هذا الشخص.
role-told-objected = ⛔ سبق توقيف أدوار { $by } من طرف { $who }. وورد اعتراض من { $by } على ذلك، فتوقفت أيضا أدوار { $who } ({ $role }). إلى أن يُحسم الأمر لا قرار لأي منهما. اتصلوا بكليهما لمعرفة من يقول الحقيقة، ثم اسحبوا نهائيا أدوار الطرف الآخر: تعود الأدوار إلى من كان على حق.
role-told-removed = ❌ لم يعد لدى { $who } أي دور: { $role }. طلب السحب من { $by } وتأكيده من { $second }.
role-told-restored = ↩ رُفع التوقيف عن { $who } من طرف { $by }: { $role }.
role-told-restored-final = ↩ أُعيدت أدوار { $who } من طرف { $by }: { $role }.
role-you-confirmed = ✅ تأكد دوركم: { $role }. تجدون أوامركم في القائمة، ويمكنكم الكتابة من الآن. بعد 24 ساعة يمكنكم الموافقة، إلا على نصوص { $linked }، إذ لكم هذا الدور عن طريقهم.
role-you-refused = لم يُقبل طلبكم من طرف { $by } للدور: { $role }.
role-you-suspended = ⛔ أُوقفت أدواركم من طرف { $by }. إن كان ذلك خطأ فاتصلوا بهذا الشخص. وإن كان هاتفه قد سُرق فاعترضوا: تتوقف عندئذ أدواره أيضا، ويقرر المسؤولون الآخرون.
role-you-suspended-alone = ⛔ أُوقفت أدواركم من طرف { $by }. إن كان ذلك خطأ فاتصلوا بهذا الشخص. وإن كان هاتفه قد سُرق فاعترضوا: تتوقف عندئذ أدواره أيضا. لا يمكن لأي مسؤول آخر أن يقرر بينكما: ذلك للشخص الذي يشغّل البوت وحده.
role-you-objected = ⛔ ورد اعتراض من { $by } على التوقيف الذي قررتموه: أدواركم موقوفة أيضا. يقرر المسؤولون الآخرون بينكما: تُسحب أدوار أحد الشخصين ويستعيد الآخر أدواره. اتصلوا بهم.
role-you-objected-alone = ⛔ ورد اعتراض من { $by } على التوقيف الذي قررتموه: أدواركم موقوفة أيضا. لا يمكن لأي مسؤول آخر أن يقرر بينكما. اتصلوا بالشخص الذي يشغّل البوت: ذلك له وحده.
role-you-suspended-helpless = ⛔ أُوقفت أدواركم من طرف { $by }. إن كان ذلك خطأ فاتصلوا بهذا الشخص. وإلا فاطلبوا من الشخص الذي يشغّل البوت أن يعيدها إليكم.
role-you-suspended-operator = ⛔ سحب الشخص الذي يشغّل البوت أدواركم. إن كان ذلك خطأ فاطلبوا منه أن يعيدها إليكم، ولا يعيدها غيره.
role-no-objection-nobody = لا يمكن أن يعترض إلا مسؤول.
role-no-objection-elsewhere = لا يمكن أن يعترض هنا إلا مسؤول يشمل دوره دور هذا الشخص.
role-no-objection-new = لا يمكنكم الاعتراض: لم تمض 24 ساعة على دوركم.
role-no-objection-busy = لا يمكنكم الاعتراض: سبق أن أوقفتم شخصا آخر.
role-you-removed = ❌ سُحبت أدواركم نهائيا باتفاق مسؤولَين. الثاني: { $by }. ولا بد من دعوة جديدة للحصول على دور.
role-you-removed-named = ❌ سُحبت أدواركم نهائيا باتفاق مسؤولَين. الثاني: { $by }. لا يعيدها إلا الشخص الذي يشغّل البوت: اطلبوا ذلك منه.
role-you-restored = ↩ رُفع التوقيف عنكم من طرف { $by }: أدواركم سارية من جديد.
role-you-restored-final = ↩ أُعيدت أدواركم من طرف { $by }: صارت سارية من جديد.
role-object = ✋ الاعتراض
role-restore = ↩ التراجع عن التوقيف
role-remove-final = ❌ سحب أدوار { $who } نهائيا
role-suspend = ⛔ توقيف أدوار: { $who }
role-open =
    { $count ->
        [zero] لم يتوقف أي بلاغ كتبه أو وافق عليه.
        [one] توقف بلاغ واحد كتبه أو وافق عليه.
        [two] توقف بلاغان كتبهما أو وافق عليهما.
        [few] توقفت { $count } بلاغات كتبها أو وافق عليها.
        [many] توقف { $count } بلاغا كتبها أو وافق عليها.
       *[other] توقف { $count } بلاغ كتبها أو وافق عليها.
    }
role-open-view = 👁 { $about }
seat-accept = ✅ قبول
seat-refuse = ❌ رفض
seat-accepted = ✅ صار لدى { $who } الدور: { $role }. أُخبر الشخص والمسؤولون المعنيون. بعد 24 ساعة تصبح الموافقة ممكنة لهذا الشخص، إلا على نصوص { $linked }.
seat-refused = ❌ تم الرفض: لم يُمنح { $who } الدور { $role }. أُخبر الشخص والمسؤولون المعنيون.
seat-was-accepted = سبق قبول طلب { $who } من طرف { $by }.
seat-was-refused = سبق رفض طلب { $who } من طرف { $by }.
invite-which = أي دور تمنحون؟ الجهة: { $region }. يصلح الرابط مرة واحدة خلال 24 ساعة.
invite-which-first = أي دور تمنحون؟ تختارون الجهة بعد ذلك. يصلح الرابط مرة واحدة خلال 24 ساعة.
invite-where = { $role }: لأي جهة؟
invite-country = 🇲🇦 البلاد كلها
invite-region = لم أتعرف على هذه الجهة. اختاروا الدور أولا ثم الجهة من اللائحة.
invite-region-guess = هل تقصدون إحدى هذه الجهات؟
invite-region-other = جهة أخرى
invite-link = أعيدوا توجيه الرسالة أدناه إلى الشخص المعني وحده. أُخبر المسؤولون المعنيون الآخرون.
invite-link-approving = أعيدوا توجيه الرسالة أدناه إلى الشخص المعني وحده. حين يفتح الرابط يجب أن يقبله مسؤول ثان. أُخبر المسؤولون المعنيون. لن يمكنه أن يوافق على ما تكتبونه أنتم.
invite-text = السلام عليكم، أنتم مدعوون من طرف { $by } إلى تولي هذا الدور في بوت Confrère: { $role }. افتحوا هذا الرابط في تيليغرام؛ يصلح مرة واحدة خلال 24 ساعة.
invite-used = لم يعد هذا الرابط صالحا: استُعمل أو سُحب أو مرت عليه 24 ساعة. اطلبوا رابطا آخر.
link-unopened = 🔑 رابط لم يُفتح بعد: { $role }. الدعوة من { $by }، والرابط صالح إلى غاية { $date } على الساعة { $time }.
link-revoke = ✖ سحب هذا الرابط
link-revoke-of = ✖ سحب الرابط: { $role }
link-revoked = ✖ سُحب الرابط: { $role }. لم يعد يمنح شيئا، وأُخبر المسؤولون المعنيون.
link-over = لم يعد هذا الرابط صالحا: إما فُتح، أو سُحب، أو مر عليه أكثر من 24 ساعة. تجدون ذلك في الأدوار (/roles).
invite-waiting = شكرا. تطلبون الدور: { $role }. يجب أن يقبلكم مسؤول ثان، وستُخبَرون هنا.
invite-welcome = تم التسجيل. دوركم: { $role }. تجدون أوامركم في القائمة، ويشرحها /help.
roles-listed = من له أي دور
roles-button = 👥 عرض الأدوار
roles-alone = ⚠️ لا يوجد إلا مسؤول واحد. وما دام لا يوجد مسؤول ثان فلا يمكن الموافقة على أي شيء: لا بلاغ ولا وثيقة ولا أجل ولا دور مسؤول أو مدير. يمكن للشخص الذي يشغّل البوت تعيين مسؤول ثان في الإعدادات.
roles-more = المزيد ›
roles-in-settings = حسب إعدادات البوت
roles-since = منذ { $date }، بدعوة من { $by }
roles-since-both = منذ { $date }، بدعوة من { $by } وقبول من { $second }
roles-waiting = ⏳ طلب { $who } ينتظر موافقة مسؤول ثان: { $role }. الدعوة من { $by }.
roles-suspended-by = أُوقف الدور يوم { $date } من طرف { $by }
roles-removed-by = سُحب الدور نهائيا، وكان التوقيف يوم { $date } من طرف { $by }
roles-ask = هل توقفون أدوار { $who } ({ $role })؟ يسري ذلك فورا: لا تبقى هذه الأدوار سارية، ويتوقف كل ما هو مفتوح، ويُخبَر جميع المسؤولين المعنيين. لا يمكن لغيركم التراجع عنه، ويمكن لمسؤول ثان أن يجعله نهائيا.
roles-ask-sure = ⛔ نعم، التوقيف
roles-final = هل تُسحب نهائيا أدوار { $who } ({ $role })؟ يُلغى كل ما ينتظر أو بُرمج بهذا الاسم. ولا تُمنح من جديد إلا بدعوة أخرى.
roles-final-named = هل تُسحب نهائيا أدوار { $who } ({ $role })؟ يُلغى كل ما ينتظر أو بُرمج بهذا الاسم. ولن يعيدها إلا الشخص الذي يشغّل البوت.
roles-final-sure = ❌ نعم، نهائيا
roles-object = هل تعترضون؟ تتوقف عندئذ أدوار { $who } أيضا في الحال، ويقرر بينكما المسؤولون المعنيون الآخرون. إن كان ذلك خطأ فاتصلوا أولا بـ { $who }.
roles-object-alone = هل تعترضون؟ تتوقف عندئذ أدوار { $who } أيضا في الحال. لا يمكن لأي مسؤول آخر أن يقرر بينكما: ذلك للشخص الذي يشغّل البوت وحده. إن كان ذلك خطأ فاتصلوا أولا بـ { $who }.
roles-object-sure = ✋ نعم، أعترض
roles-restore-first = هل تعيدون أدوار { $who }؟ ستبقى أدواركم أنتم موقوفة من طرف { $by }، ولن تعود معها. تحدثوا شفويا مع هذا الشخص أولا.
roles-restore-sure = ↩ نعم، أعيدوها
roles-short =
    { $count ->
        [0] ⚠️ { $authority }: لن يبقى أحد للموافقة. ولن يمكن إرسال أي بلاغ.
       *[other] ⚠️ { $authority }: لن يبقى للموافقة إلا شخص واحد. وما يكتبه هو، أو يكتبه من دعاهم، لن يمكن إرساله.
    }
roles-freed = ✅ تعود عندئذ أدوار { $people } في الحال.
roles-invited = هذا الشخص دعا: { $people }. تبقى أدوارهم؛ انظروا هل يجب أن تبقى.
roles-kept = لم يتغير شيء.
roles-suspended = ⛔ أُوقفت أدوار { $who }. أُخبر جميع المسؤولين المعنيين.
roles-removed = ❌ لم يعد لدى { $who } أي دور. أُخبر جميع المسؤولين المعنيين.
roles-restored = ↩ أُعيدت أدوار { $who }. أُخبر جميع المسؤولين المعنيين.
roles-objected = ✋ سُجّل الاعتراض: أُوقفت أدوار { $who } أيضا. أُخبر المسؤولون المعنيون الآخرون وهم يقررون.
roles-objected-alone = ✋ سُجّل الاعتراض: أُوقفت أدوار { $who } أيضا. لا يمكن لأي مسؤول آخر أن يقرر بينكما. اتصلوا بالشخص الذي يشغّل البوت: ذلك له وحده.
roles-decided-gone = سبق البت في ذلك: لم يعد لدى { $who } أي دور.
roles-decided-holds = سبق البت في ذلك: تبقى أدوار { $who } سارية.
freeze-ask = هل نوقف كل شيء؟ تتوقف البلاغات (ولو كانت قيد الإرسال) والموافقات ومراجعة الأجوبة المحجوزة والدعوات وسحب الأدوار في الحال، ويُخبَر جميع المسؤولين. ولا بد من مسؤولَين للاستئناف.
freeze-ask-alone = ⚠️ هل نوقف كل شيء؟ تتوقف البلاغات (ولو كانت قيد الإرسال) والموافقات ومراجعة الأجوبة المحجوزة والدعوات وسحب الأدوار في الحال. ولا بد من مسؤولَين للاستئناف، ولا يوجد بعدُ مسؤولان يمكنهما ذلك: سيلزم طلب ذلك من الشخص الذي يشغّل البوت.
freeze-sure = 🧊 نعم، أوقفوا كل شيء
freeze-done = تم، وأُخبر جميع المسؤولين. لا يخرج أيضا أي جواب محجوز للزملاء. وتستمر الأجوبة الأخرى والتذكيرات وسحب ما هو خاطئ. للاستئناف يجب أن يضغط مسؤولان على «الاستئناف» (/freeze)، كل واحد من هاتفه.
freeze-how = للاستئناف يجب أن يضغط مسؤولان على «الاستئناف» (/freeze)، كل واحد من هاتفه. وإلا فاطلبوا من الشخص الذي يشغّل البوت أن يستأنف كل شيء.
freeze-not-you = لا يمكنكم أنتم الضغط على «الاستئناف». { $why }
freeze-thaw = ♨ الاستئناف
freeze-thaw-first = تم التسجيل لمدة 15 دقيقة. يجب أن يضغط مسؤول ثان على «الاستئناف»؛ وأُخبر الجميع بأنكم ضغطتم عليه.
freeze-thaw-ask = سبقت موافقة { $first } على الساعة { $time }. بموافقتكم يُستأنف كل شيء. هل تحدثتم شفويا مع هذا الشخص؟ إذا كان هاتفه قد سُرق فلا تؤكدوا: أخبروا المسؤولين الآخرين.
freeze-thaw-sure = ♨ نعم، تحدثنا فيما بيننا
freeze-thaw-done = ♨ استُؤنف كل شيء. ما كان قيد الإرسال يستمر من حيث توقف، وما أُوقف نهائيا لا يُستأنف.
freeze-over = انتهى هذا التوقيف: استُؤنف كل شيء.
freeze-over-other = انتهى ذلك التوقيف، لكن توقيفا آخر قائم، وهذه حاله.
freeze-banner = 🧊 كل شيء متوقف منذ { $date } على الساعة { $time }، من طرف { $by }.
freeze-told-frozen = 🧊 أُوقف كل شيء من طرف { $by }: البلاغات والموافقات ومراجعة الأجوبة المحجوزة والدعوات وسحب الأدوار. وتستمر الأجوبة الأخرى والتذكيرات وسحب ما هو خاطئ. تحدثوا فيما بينكم شفويا قبل الاستئناف؛ ولا بد فيه من مسؤولَين.
freeze-told-frozen-operator = 🧊 أوقف الشخص الذي يشغّل البوت كل شيء: البلاغات والموافقات ومراجعة الأجوبة المحجوزة والدعوات وسحب الأدوار. وتستمر الأجوبة الأخرى والتذكيرات وسحب ما هو خاطئ. اسألوه عن السبب قبل الاستئناف؛ ولا بد فيه من مسؤولَين.
freeze-told-doubt = هل تشكون في { $by }؟ يمكنكم توقيف أدوار هذا الشخص (/roles).
freeze-told-thaw-first = ♨ طلب الاستئناف من { $by }، وهو صالح 15 دقيقة. يجب أن يؤكده مسؤول ثان. إذا كان هناك شك في هاتف هذا الشخص فلا تضغطوا على شيء.
freeze-told-thawed = ♨ استُؤنف كل شيء بموافقة { $first } ثم { $by }.
freeze-told-thawed-operator = ♨ استُؤنف كل شيء، من طرف { $by }.
denied-frozen = 🧊 كل شيء متوقف (/freeze). يجب أن يستأنفه أولا مسؤولان؛ وإلا فاطلبوا من الشخص الذي يشغّل البوت أن يستأنف كل شيء.
denied-nobody = ليس لديكم دور يسمح بذلك.
denied-elsewhere = هذا ليس من مؤسستكم أو جهتكم: يجب أن يقوم به مسؤول آخر.
denied-regional = هذا يسري على البلاد كلها: لا يقترحه إلا مسؤول وطني، من الهيئة أو من الصندوق.
denied-own = هذا صادر عنكم أنتم: يجب أن يقوم به مسؤول آخر.
denied-new = دوركم حديث جدا: يمكنكم الموافقة بعد 24 ساعة من منحه.
denied-linked = حصلتم على دوركم من هذا الشخص (بدعوة أو بموافقة منه)، أو حصل على دوره بدعوة منكم: يجب أن يقوم بذلك مسؤول آخر.
denied-author-gone = لم يعد لمن اقترح ذلك الدور اللازم: لا يُرسل شيء بهذا الاسم.
denied-approver-gone = من وافق عليه لم يعد له الدور اللازم: لا يُرسل.
denied-altered = لم يعد مطابقا لما تمت الموافقة عليه: لا يُرسل. أخبروا الشخص الذي يشغّل البوت.
denied-inviter-gone = من أعطى هذا الرابط لم يعد بإمكانه أن يدعو: اطلبوا رابطا آخر.
denied-combination = لا وجود لهذا الدور في هذه المؤسسة أو الجهة.
denied-busy = سبق أن أوقفتم أدوار شخص. تراجعوا عن ذلك، أو انتظروا قرار مسؤول ثان.
denied-again = سبق أن أوقفتم كل شيء قبل قليل ثم استُؤنف. قبل مرور 24 ساعة يجب أن يفعل ذلك مسؤول آخر: اتصلوا به.
denied-pair = لا يلغيه إلا المسؤولان اللذان اقترحاه ووافقا عليه. هل من شك؟ أوقفوا كل شيء (/freeze)، أو اقترحوا أجلا آخر (/deadline_set).
denied-settled = سبق البت في هذا.

## المعطيات الشخصية
forget-yes = نعم، امحوا كل شيء
forget-kept = لم يُمح أي شيء.
forget-button = 🗑 محو كل شيء
privacy-kept = { $days ->
    [few] هنا، مدة الثلاثين يوما المذكورة أعلاه هي { $days } أيام.
    [one] هنا، مدة الثلاثين يوما المذكورة أعلاه هي يوم واحد.
    [two] هنا، مدة الثلاثين يوما المذكورة أعلاه هي يومان.
    [many] هنا، مدة الثلاثين يوما المذكورة أعلاه هي { $days } يوما.
   *[other] هنا، مدة الثلاثين يوما المذكورة أعلاه هي { $days } يوم.
}
forget-decided = تبقى القرارات التي اتخذتموها بصفتكم من المسؤولين، إثباتا لموافقة اثنين.

## عند حدوث مشكل
unknown-command = لا أعرف هذا الأمر. هذه أوامري: { $commands }
mistyped-meant = هل تقصدون { $name }؟
button-stale = لم يعد هذا الزر صالحا. اكتبوا /start للمتابعة.
button-stale-work = لم يعد هذا الزر صالحا. اكتبوا { $where } لمعرفة الوضع الحالي.
message-out-of-reach = هذه الرسالة قديمة ولم يعد ممكنا تغييرها. اكتبوا الأمر من جديد لتروا أين وصلتم.
answer-not-here = لا يمكنني الكتابة هنا: افتحوا محادثة خاصة معي.
topic-shut = راسلتموني في موضوع بمجموعتكم لا يمكنني الرد فيه لأنه مغلق. اطرحوا علي سؤالكم هنا.
secret-in-group = 🛡 { $name ->
    [none] انتباه:
   *[other] { $name }، انتباه:
} يبدو أن في رسالتكم رمزا أو كلمة مرور أو معرّفا. احذفوها. وإذا كانت كلمة مروركم الحقيقية، فغيّروها في البوابة، ولا ترسلوها إلى أي شخص.
secret-removed = 🛡 { $name ->
    [none] حذفت رسالة:
   *[other] { $name }، حذفت رسالتكم:
} يبدو أنها كانت تحتوي على رمز أو كلمة مرور أو معرّف. إذا كانت كلمة مروركم الحقيقية، فغيّروها في البوابة، ولا ترسلوها إلى أي شخص.
officers-only = هذا الأمر مخصص لمسؤولي الهيئة والصندوق.
suspended-officer = ⛔ أدواركم موقوفة منذ { $date } من طرف { $by }. يمكن لهذا الشخص إعادتها: اتصلوا به.
suspended-others = ⛔ أدواركم موقوفة منذ { $date } من طرف { $by }، ولم يبق لهذا الشخص أي دور. يمكن لمسؤول آخر إعادتها: اتصلوا به.
suspended-both = ⛔ أدواركم موقوفة منذ { $date } من طرف { $by }، وأدوار هذا الشخص موقوفة أيضا. يقرر المسؤولون الآخرون: اتصلوا بهم.
suspended-final = ⛔ سُحبت أدواركم نهائيا، وكان التوقيف من طرف { $by } في { $date }. لا يعيدها إلا الشخص الذي يشغّل البوت: اطلبوا ذلك منه.
suspended-operator = ⛔ سُحبت أدواركم منذ { $date } من طرف { $by }، ولا يعيدها إلا هذا الشخص: اطلبوا ذلك منه.
admins-only = هذا الإعداد مخصص لمشرفي المجموعة.
error = وقع خلل من جهتنا. أعيدوا المحاولة بعد قليل، وإذا تكرر ذلك فاذكروا هذا المرجع: { $reference }
too-fast = تكتبون لي أسرع مما أستطيع الإجابة، فتركت رسائلكم الأخيرة جانبا. المرجو الانتظار دقيقة ثم إعادة طرح سؤالكم.
answer-lost = لم يسمح تيليغرام بمرور جوابي مدة ساعة، وأعتذر لكم عن ذلك. المرجو إعادة طرح سؤالكم، وإذا تكرر ذلك فاذكروا هذا المرجع: { $reference }

## موقع من ملفات، بدون تيليغرام
site-title = Confrère: ضمانكم بدون تيليغرام
site-skip = الانتقال إلى المحتوى
site-menu = الأقسام
site-in-menu-dates = الآجال
site-in-menu-announcements = البلاغات
site-in-menu-faq = أسئلة
site-languages = اللغة
site-home = البداية
site-home-words = للدخول إلى ضمانكم والتصريح في الأجل: الخطوات والآجال والبلاغات وأجوبة بوت Confrère، للقراءة أو الطبع أو النسخ بدون تيليغرام.
site-as-of = نسخة { $date } على الساعة { $time } بتوقيت المغرب. ما تغير بعد ذلك غير وارد هنا.
site-newest = النسخة المحيَّنة: في البوت على تيليغرام
site-disclaimer = تعاون بين الصيادلة: هذا الموقع ليس للصندوق الوطني للضمان الاجتماعي. عند الشك، المرجع هو وثائق الصندوق.
site-secrets = المعرّف وكلمة المرور والرمز لا تُكتب إلا على damancom.ma. لا تعطوها لأحد.
site-guides = الدخول
site-documents = وثائق رسمية
site-pdf = بصيغة PDF
site-dates = الآجال
site-dates-coming = الآجال القادمة كما كانت معروفة لدينا في تلك الساعة
site-date = آخر أجل
site-date-what = موضوعه
site-dates-may-move = قد يتغير أجل بعد هذه النسخة. تحققوا منه قبل الاعتماد عليه.
site-calendar = إضافة هذه الآجال إلى تقويمكم (ملف .ics)
site-announcements = البلاغات السارية
site-announcements-none = لم يكن أي بلاغ ساريا وقت إعداد هذه النسخة.
site-announcements-unknown = أُعدت هذه النسخة بدون البلاغات. غيابها هنا لا يعني عدم وجودها.
site-announcement-sent = أُرسل بتاريخ { $date }
site-announcement-whom = موجه إلى: { $whom }
site-announcement-file = ملف مرفق: { $name }. يوجد في البوت وليس هنا.
site-check = كيف تتحققون من بلاغ
site-check-copy = صفحة كهذه يمكن نسخها وتغييرها: لا تثبت وحدها أي شيء.
site-check-bot = بمجرد عودة تيليغرام، أرسلوا إلى البوت /verify متبوعا بالرقم أو بالنص الذي توصلتم به: يقارن كلمة بكلمة ويخبركم هل ما زال البلاغ ساريا.
site-check-never = لا يطلب أي بلاغ المعرّف ولا كلمة المرور ولا الرمز. والرسالة التي تطلبها ليست منا.
site-faq = أسئلة متكررة
site-search = سؤالكم بكلماتكم
site-search-none = لا شيء هنا يشبه ذلك. جربوا كلمات أخرى، أو تصفحوا المواضيع أسفله.
site-darija = بالدارجة
site-related = انظروا أيضا
site-ask = اسألوا الهيئة، في البوت (تيليغرام)
site-buttons = كل «زر» أو أمر مثل /verify في هذه الأجوبة يوجد في البوت على تيليغرام.
site-whatsapp = نصوص لواتساب
site-whatsapp-how = نصوص جاهزة للإرسال. انسخوها كاملة، ولا تضيفوا إليها معرّفا ولا كلمة مرور ولا رمزا.
site-whatsapp-open = فتح واتساب بهذا النص
site-copy = نسخ
site-copied = تم النسخ
site-bot = البوت، عندما يشتغل تيليغرام
site-bot-code = رمز QR يفتح { $name } على تيليغرام

## الدليل المطبوع والصور
print-author = Confrère، تعاون بين الصيادلة
print-kicker = دليل عملي للصيادلة
print-drawing = رسم
print-drawing-note = رسم توضيحي وليس صورة للشاشة
print-identifier = Identifiant
print-code = Code à { $digits } chiffres
print-password = Mot de passe
print-help = إذا تعذرت عليكم المتابعة
print-deadline = متى يتم التصريح
print-deadline-off = هذا ليس يوم عمل: صرّحوا يوم { $date } على أبعد تقدير.
print-disclaimer = تعاون بين الزملاء. عند الشك، تبقى وثيقة الصندوق الوطني للضمان الاجتماعي هي المرجع.
print-verified = روجع النص يوم { $date }.
print-unseen = لم تُشاهَد الشاشات.
print-bot = تيليغرام: { $name }
print-countdown = { $days ->
    [0] اليوم
    [one] غدا
    [two] بعد يومين
    [few] بعد { $days } أيام
    [many] بعد { $days } يوما
   *[other] بعد { $days } يوم
}
print-later = بعد ذلك
print-later-safe = والأفضل { $date }
print-funnel-title = إلى أين يصل الزملاء في الدليل
print-funnel-period = من { $since } إلى { $until }
print-funnel-finished = تم الدخول بنجاح
print-funnel-stuck = { $count ->
    [0] دون تعثر
    [one] تعثر واحد
    [two] تعثران
    [few] { $count } تعثرات
    [many] { $count } تعثرا
   *[other] { $count } تعثر
}
print-funnel-note = عدد الأشخاص دون أسمائهم. أرقام يوم { $date } على الساعة { $time }.
print-funnel-none = لم يفتح أحد الدليل بعد.
print-deadline-next = أجور شهر { $month }: آخر أجل هو { $date }.
print-report-sent-at = أُرسل يوم { $date } على الساعة { $time }
print-report-audience = المرسل إليهم: { $count }
print-report-sent = وصلت
print-report-unreachable = تعذر الوصول إليهم
print-report-missed = تعذر الوصول إليهم أو لم تُسلم
print-report-waiting = في الانتظار
print-report-never = لم تُرسل (أوقف الإرسال)
print-report-uncertain = غير مؤكدة
print-report-read = قُرئ وفُهم: { $count }
print-report-curve = ما وصل مع مرور الوقت (بتوقيت المغرب)
print-report-curve-alt = منحنى الرسائل التي وصلت مع مرور الوقت؛ المجموع: { $count }
print-report-nothing = لم تصل أي رسالة بعد.
print-report-regions = نسبة ما وصل، حسب الجهة
print-report-others = جهات أخرى أو غير مذكورة
print-report-groups = المجموعات
print-report-languages = نسبة ما وصل، حسب اللغة
print-report-of = { $part } من { $whole }
print-report-note = «وصلت»: قبلها تيليغرام. «غير مؤكدة»: خرجت دون جواب، وربما وصلت. أرقام يوم { $date } على الساعة { $time }.
print-report-few = الجهات التي تضم أقل من { $people } أشخاص جُمعت أو لم تُعرض.
print-report-repeated = بعد عطل، ربما وصلت بعض الرسائل مرتين: { $count } على الأكثر.
print-board-period = آخر { $hours } ساعة، دون أسماء
print-board-now = الآن
print-board-alt = أسئلة كل ساعة من الساعات الاثنتي عشرة الأخيرة؛ المجموع: { $count }
print-board-note = عدد الأشخاص؛ وللموضوع الذي يجيب عنه البوت عدد الأجوبة. بالأحمر: ضعف المعتاد في الساعة نفسها على الأقل (7 أيام). لكل رسم مقياسه. كل المغرب، بتوقيت المغرب. إلى غاية { $date } على الساعة { $time }.
print-figures-whom = من أجاب
print-figures-whom-note = عدد الأسئلة
print-figures-themes = حسب الموضوع
print-figures-themes-note = عدد الأسئلة، وبجانبه ما بقي دون جواب
print-figures-open = دون جواب: { $count }
print-figures-note = دون أسماء، كل المغرب. إلى غاية { $date } على الساعة { $time }.
print-portal-today = اليوم، ساعة بساعة
print-portal-today-alt = أجوبة كل ساعة من ساعات اليوم؛ المجموع: { $total }
print-portal-works = يعمل
print-portal-blocked = لا يعمل
print-portal-few = أقل من { $fewest } أجوبة: لا يُستنتج منها شيء
print-portal-best = أفضل ساعات الأيام العشرة الأخيرة
print-portal-nothing = لا توجد أجوبة كافية إلى الآن: اللازم { $fewest } لكل ساعة.
print-portal-note = ما يقوله الزملاء بالضغط على زر، دون أسماء؛ جواب واحد لكل شخص كل نصف ساعة. ليس معلومة من الصندوق. بتوقيت المغرب. إلى غاية { $date } على الساعة { $time }.
print-health-disk = القرص: الجزء المشغول
print-health-note = كما في { $date } على الساعة { $time }، بتوقيت المغرب.
print-notice-kicker = إثبات بلاغ
print-notice-in-force = ساري المفعول وقت الطبع.
print-notice-corrected = مصحح: أحدث نسخة هي السارية وقت الطبع.
print-notice-over = أُرسل، وانتهت مدة صلاحيته.
print-notice-withdrawn = مسحوب: لم يعد ساريا.
print-notice-number = الرقم
print-notice-authority = السلطة المصدِرة
print-notice-region = الجهة
print-notice-version = النسخة { $version }، أُرسلت يوم { $date } على الساعة { $time }
print-notice-audience = المرسل إليهم
print-notice-options = الخيارات
print-notice-until = صالح إلى غاية
print-notice-digest = البصمة الموافق عليها (SHA-256)
print-notice-digest-again = البصمة بعد إعادة حسابها
print-notice-digest-same = مطابقة: لم يتغير شيء منذ الموافقة.
print-notice-digest-differs = مختلفة: ما هو مسجل ليس ما تمت الموافقة عليه.
print-notice-by-name = { $name }، { $who }، الحساب رقم { $account }، يوم { $date } على الساعة { $time }
print-notice-by = { $who }، الحساب رقم { $account }، يوم { $date } على الساعة { $time }
print-notice-bot = البوت نفسه، يوم { $date } على الساعة { $time }
print-notice-bot-account = البوت
print-notice-operator = مسؤول معين في إعدادات البوت
print-notice-words = النص كلمة كلمة
print-notice-holes = { $hole }: علامة لا تظهر في المطبوع. حسب ترتيب أول ظهور: { $signs }.
print-notice-files = الملفات المرفقة
print-notice-size = { $size } بايت
print-notice-no-digest = بصمة غير معروفة: لم يسلم تيليغرام هذا الملف للبوت.
print-notice-counts = مآل البلاغ
print-notice-count = { $what ->
    [audience] المرسل إليهم
    [sent] وصلت
    [unreachable] تعذر الوصول إليهم
    [rejected] لم تُسلم
    [uncertain] غير مؤكدة
    [dropped] متخلى عنها
    [in-flight] في الطريق دون جواب من تيليغرام
    [never] لم تُرسل أبدا
    [repeated] ربما وصلت مرتين
    [files] ملفات وصلت
    [deleted] حُذفت بعد السحب
    [replaced] عُوضت بإشعار بالسحب
    [read] قُرئ وفُهم
   *[waiting] في الانتظار
}
print-notice-because = { $what }: { $reason }
print-notice-record = سجل القرارات
print-notice-column = { $column ->
    [entry] الرقم
    [at] الوقت (بتوقيت المغرب)
    [actor] الحساب
   *[act] القرار، وتحته ختمه
}
print-notice-checked = ما تم التحقق منه عند الطبع
print-notice-anchor = العلامة المرجعية للسجل عند الطبع
print-notice-anchor-how = هذه العلامة (عدد القرارات وآخر ختم) توجد خارج القاعدة: من يحتفظ بها يرى لاحقا هل قُطع السجل أو أُعيدت كتابته.
print-notice-texts = { $count ->
    [1] أُعيد حساب بصمة النص والملفات والمرسل إليهم والخيارات، وقورنت بالبصمة الموافق عليها.
   *[other] أُعيد حساب بصمات النسخ، وعددها { $count }، وقورنت بالبصمات الموافق عليها.
}
print-notice-moment = { $date } على الساعة { $time }
print-notice-check = كيف يتم التحقق
print-notice-check-chain = لكل قرار في السجل ختم (SHA-256) يُحسب من القرار نفسه ومن ختم القرار الذي قبله، ثم يُختم بمفتاح سري محفوظ خارج القاعدة (HMAC-SHA256): لا يمكن بدون المفتاح تغيير قرار ولا إعادة كتابة ما بعده. والموافقة مرتبطة ببصمة النص والملفات والمرسل إليهم والخيارات: تغيير فاصلة واحدة يعطي بصمة أخرى.
print-notice-check-anyone = يمكن لأي شخص أن يرسل { $command } إلى البوت. ويمكن لمن يشرف على البوت أن يتحقق من السجل كله وأن يعيد طبع هذا الإثبات، دون إيقاف البوت أو على نسخة من القاعدة، بهذه الأوامر:
print-notice-disclaimer = هذه الوثيقة غير موقعة: قيمتها من السجل الذي تستند إليه.
print-notice-printed = طُبع يوم { $date } على الساعة { $time }

newcomers-stuck = بقي زر «Valider» رماديا منذ هذا الصباح
newcomers-question = ما فائدة فضاء التجربة هذا؟
newcomers-answer = لتجربة البوت دون أن يُرسل أي شيء إلى تيليغرام: الأشخاص وأسئلتهم من نسج الخيال. كتب هذا الجواب مسؤول، ووافق عليه مسؤول ثان.
