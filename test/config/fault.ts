import { readConfig, SettingFault } from '../../src/config/config';

/** What a person is told when the settings are these. */
export function faultOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof SettingFault) return error.message;
    throw error;
  }
  return 'accepted';
}
