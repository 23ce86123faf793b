// The small bot on grammY.
import { createRequire } from 'node:module';

const { Bot, InlineKeyboard, InputFile, InputMediaBuilder } = createRequire(import.meta.url)(
  `${process.env.CONFRERE_NODE_MODULES}/grammy`);
const [base, token, picture] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot: base } });

bot.command('start', (ctx) => ctx.reply('Choisir', {
  reply_markup: new InlineKeyboard().text('OTP', 'otp'),
}));

bot.on('callback_query:data', async (ctx) => {
  await ctx.answerCallbackQuery('ok');
  await ctx.editMessageText(`choix : ${ctx.callbackQuery.data}`);
  const sent = await ctx.replyWithDocument(new InputFile(Buffer.from('bytes'), 'a.txt'));
  await ctx.replyWithDocument(sent.document.file_id);
  const { file_path: path } = await ctx.api.getFile(sent.document.file_id);
  await ctx.reply(await (await fetch(`${base}/file/bot${token}/${path}`)).text());
  await ctx.replyWithPoll('Jeudi ?', ['Oui', 'Non'], { is_anonymous: false });
  await ctx.api.copyMessage(ctx.chat.id, ctx.chat.id, sent.message_id);
  await ctx.replyWithMediaGroup([
    InputMediaBuilder.photo(new InputFile(picture)), InputMediaBuilder.photo(new InputFile(picture)),
  ]);
  await bot.stop();
});

await bot.start();
