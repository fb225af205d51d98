/** The part of sherpa-onnx that Qari uses; the package's own types are comments. */
declare module "sherpa-onnx-node" {
  export interface OfflineTts {
    readonly numSpeakers: number;
    readonly sampleRate: number;
    generateAsync(request: {
      readonly text: string;
      readonly sid: number;
      /** Multiple of the model's normal rate. */
      readonly speed: number;
      /** Electron refuses memory that is not its own: k2-fsa/sherpa-onnx#925. */
      readonly enableExternalBuffer: false;
      /** After each piece of sound; 0 stops it. */
      readonly onProgress?: (piece: { readonly progress: number }) => 0 | 1;
    }): Promise<{
      readonly samples: Float32Array<ArrayBuffer>;
      readonly sampleRate: number;
    }>;
  }
  const sherpa: {
    readonly OfflineTts: {
      createAsync(config: {
        readonly model: {
          readonly vits: {
            readonly model: string;
            readonly tokens: string;
            readonly dataDir?: string;
            readonly lexicon?: string;
          };
          readonly numThreads: number;
          readonly provider: "cpu";
          readonly debug: false;
        };
        readonly maxNumSentences: number;
      }): Promise<OfflineTts>;
    };
  };
  export default sherpa;
}
