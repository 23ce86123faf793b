// The small bot on Telegraf.
import { createRequire } from 'node:module';

const { Markup, Telegraf } = createRequire(import.meta.url)(
  `${process.env.CONFRERE_NODE_MODULES}/telegraf`);
const [base, token, picture] = process.argv.slice(2);
const bot = new Telegraf(token, { telegram: { apiRoot: base } });

bot.start((ctx) => ctx.reply('Choisir', Markup.inlineKeyboard([Markup.button.callback('OTP', 'otp')])));

bot.on('callback_query', async (ctx) => {
  await ctx.answerCbQuery('ok');
  await ctx.editMessageText(`choix : ${ctx.callbackQuery.data}`);
  const sent = await ctx.replyWithDocument({ source: Buffer.from('bytes'), filename: 'a.txt' });
  await ctx.replyWithDocument(sent.document.file_id);
  const link = await ctx.telegram.getFileLink(sent.document.file_id);
  await ctx.reply(await (await fetch(link)).text());
  await ctx.replyWithPoll('Jeudi ?', ['Oui', 'Non'], { is_anonymous: false });
  await ctx.telegram.copyMessage(ctx.chat.id, ctx.chat.id, sent.message_id);
  await ctx.replyWithMediaGroup([
    { type: 'photo', media: { source: picture } }, { type: 'photo', media: { source: picture } },
  ]);
  bot.stop();
});

await bot.launch();
