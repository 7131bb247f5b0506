import { startServer } from './create-server.js';

const { address } = await startServer({ port: Number(process.env['PORT'] ?? 4174) });
console.log(`Badge and card, rendered on the server: ${address} (?lang=zh-CN, ?theme=dark)`);
