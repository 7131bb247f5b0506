/**
 * What a page's main thread was busy with, from the browser's own trace.
 *
 * The trace is used rather than the page's `longtask` and `long-animation-frame` entries, because it
 * tells what a task took of the processor besides what passed on the clock: on a machine shared with
 * other work, the clock says more about the others. It also names scripts however short they are, and
 * costs the page no script of its own.
 */

/** Work a script does, with all that it makes the browser do meanwhile (style, layout, parsing). */
const scriptWork = new Set([
  'EvaluateScript',
  'FunctionCall',
  'RunMicrotasks',
  'v8.evaluateModule',
]);
const interesting = new Set([
  'Layout',
  'Paint',
  'ParseHTML',
  'PrePaint',
  'UpdateLayoutTree',
  'V8.CompileCode',
]);

const categories = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  'disabled-by-default-v8.compile',
];

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}

/**
 * Times are in microseconds. Some machines count a thread's time in steps of 10 ms, so that a task
 * of 1 ms may have taken "13": the processor is never busy for longer than passes on the clock.
 */
const milliseconds = ({ tdur = 0, dur }) => Math.min(tdur, dur) / 1000;
const endOf = ({ ts, dur }) => ts + dur;

/**
 * @typedef {object} MainThreadTask
 * @property {number} milliseconds what it took of the processor
 * @property {number} scriptMilliseconds what of that went to a page's scripts
 * @property {string} scripts what it was, longest first
 */

/**
 * Traces `page` during `act`.
 *
 * @param {import('playwright-core').CDPSession} session of the page
 * @param {() => Promise<void>} act
 * @returns {Promise<MainThreadTask[]>} each task of the page
 */
export async function traceTasks(session, act) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: categories },
  });
  try {
    await act();
  } finally {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
  }
  return mainThreadTasks(events)
    .filter((task) => !isDriven(task))
    .map(describeTask);
}

/** The processes that show the page, as the browser tells at the start and at each navigation. */
function processesOfPage(events) {
  const frames = events.flatMap(({ name, args }) => {
    if (name === 'TracingStartedInBrowser') return args.data.frames;
    return name === 'FrameCommittedInBrowser' ? [args.data] : [];
  });
  return new Set(frames.map(({ processId }) => processId));
}

/**
 * Each task of the page's main threads with the events inside of it. Other pages are the browser's
 * own: the list under its address bar is one, and runs scripts for a tenth of a second when it likes.
 */
function mainThreadTasks(events) {
  const threadOf = ({ pid, tid }) => `${pid}:${tid}`;
  const processes = processesOfPage(events);
  const mainThreads = new Set(
    events
      .filter(
        ({ name, args, pid }) =>
          name === 'thread_name' && args.name === 'CrRendererMain' && processes.has(pid),
      )
      .map(threadOf),
  );
  const lanes = groupBy(
    events.filter((event) => event.ph === 'X' && mainThreads.has(threadOf(event))),
    threadOf,
  );
  return [...lanes.values()].flatMap((lane) => {
    const tasks = [];
    for (const event of lane.sort((one, other) => one.ts - other.ts || other.dur - one.dur)) {
      const task = tasks.at(-1);
      if (task && event.ts < endOf(task.event)) task.inside.push(event);
      else if (/RunTask$/.test(event.name)) tasks.push({ event, inside: [] });
    }
    return tasks;
  });
}

/** Whether the task is the test's own: a question asked of the page from outside. */
function isDriven({ inside }) {
  return inside.some(
    ({ args }) =>
      args?.chrome_mojo_event_info?.mojo_interface_tag === 'blink.mojom.DevToolsSession',
  );
}

/** The events that are in no other of them. */
function outermost(events) {
  let end = -Infinity;
  return events.filter((event) => {
    if (event.ts < end) return false;
    end = endOf(event);
    return true;
  });
}

const sum = (events) => events.reduce((total, event) => total + milliseconds(event), 0);

function describeTask({ event, inside }) {
  const work = outermost(inside.filter(({ name }) => scriptWork.has(name)));
  // The test's questions also break in on a running script.
  const interruptions = outermost(
    inside.filter(
      ({ name, ts }) =>
        name === 'V8.InvokeApiInterruptCallbacks' &&
        work.some((script) => ts >= script.ts && ts < endOf(script)),
    ),
  );
  const interrupted = sum(interruptions);
  return {
    milliseconds: milliseconds(event) - interrupted,
    scriptMilliseconds: sum(work) - interrupted,
    scripts: describeScripts(inside),
  };
}

/** "30 FunctionCall till.js serve, 12 Layout": what took longest, by kind, file and function. */
function describeScripts(events) {
  const named = events.filter(({ name }) => scriptWork.has(name) || interesting.has(name));
  const nameOf = ({ name, args }) => {
    const { url = args?.fileName ?? '', functionName = '' } = args?.data ?? {};
    return [name, url.split('/').at(-1), functionName].filter(Boolean).join(' ');
  };
  return [...groupBy(named, nameOf)]
    .map(([name, group]) => [name, sum(outermost(group))])
    .sort(([, one], [, other]) => other - one)
    .slice(0, 6)
    .filter(([, spent]) => spent >= 1)
    .map(([name, spent]) => `${spent.toFixed(0)} ${name}`)
    .join(', ');
}
