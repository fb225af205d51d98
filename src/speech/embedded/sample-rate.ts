/** Samples a second of the embedded voice. By itself, so that who asks for it does not load the engine. */
export const espeakSampleRate = 22_050;
