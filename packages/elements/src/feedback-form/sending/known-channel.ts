import type { Channel } from '@patronkit/records/channel.js';
import { channels } from '@patronkit/records/channel.js';

const warned = new Set<unknown>();

/** The channel itself, or `web`: a page's slip must not cost the shop what a person said. */
export function knownChannel(channel: Channel | null): Channel {
  if (channel && channels.includes(channel)) return channel;
  if (channel && !warned.has(channel)) {
    warned.add(channel);
    console.warn(
      `<patron-feedback-form>: channel="${channel}" is none, so feedback is saved with channel "web". There are: ${channels.join(', ')}.`,
    );
  }
  return 'web';
}
