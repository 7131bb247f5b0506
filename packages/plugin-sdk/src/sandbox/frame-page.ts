/**
 * Names a worker's script does not find. The policy of the frame keeps them from the network
 * anyway; `Worker` is the one it cannot forbid, because the plugin itself runs in one.
 */
const removedNames =
  'Worker SharedWorker fetch XMLHttpRequest WebSocket EventSource WebTransport importScripts BroadcastChannel indexedDB caches';

/** Runs in the worker before the plugin; one line, so that the plugin's lines keep their numbers. */
const prelude = `postMessage(0);for(const name of "${removedNames}".split(" "))for(let owner=self;owner;owner=Object.getPrototypeOf(owner))Reflect.deleteProperty(owner,name);`;

/**
 * The only script of the frame. It starts a worker with the plugin's code and gives it the port. It
 * says `blocked` where a policy forbids workers, and then runs the code itself if told to. The worker
 * is a classic one: Chromium runs no module worker without an origin.
 */
const frameScript = `
const nonce=document.currentScript.nonce,keep={createScriptURL:text=>text,createScript:text=>text};
const policy=self.trustedTypes?trustedTypes.createPolicy('patronkit',keep):keep;
let blocked,started;
addEventListener('securitypolicyviolation',()=>blocked=1);
addEventListener('message',function begin({source,ports:[control]}){
if(source!==parent||!control)return;
removeEventListener('message',begin);
const say=word=>control.postMessage(word),fail=()=>started||setTimeout(()=>say(blocked?'blocked':'failed'),50);
control.onmessage=({data:[code,inWorker],ports:[port]})=>{
if(!inWorker){
const script=document.createElement('script');
script.nonce=nonce;
script.textContent=policy.createScript(code);
document.head.append(script);
dispatchEvent(new MessageEvent('message',{ports:[port]}));
return say('started');
}
try{
const worker=new Worker(policy.createScriptURL(URL.createObjectURL(new Blob([${JSON.stringify(prelude)},code]))));
worker.onmessage=()=>started||(started=1,say('started'));
worker.onerror=event=>{event.preventDefault();fail()};
worker.postMessage(0,[port]);
}catch{blocked=1;fail()}
};
say('ready');
});`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * The markup of the frame, with a policy that knows nothing but this script and a worker. It allows
 * scripts in the page, and no address: with a nonce, `import()` could reach any.
 *
 * @param nonce for the policy of the page, which holds here too
 */
export function frameMarkup(nonce: string): string {
  const policy = `default-src 'none'; script-src 'unsafe-inline'; worker-src blob:; base-uri 'none'; form-action 'none'`;
  const page = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${escaped(policy)}"><script nonce="${escaped(nonce)}">${frameScript}</script>`;
  return `<iframe hidden sandbox="allow-scripts" referrerpolicy="no-referrer" srcdoc="${escaped(page)}"></iframe>`;
}
