// What the pages use of ECharts, whose own types come with a package forty times as large as the rest.
declare module "echarts" {
  export function init(place: HTMLElement, theme: null, options: { renderer: "canvas" }): Chart;
  interface Chart {
    setOption(option: object, replaced: boolean): void;
    on(event: string, tell: (event: unknown) => void): void;
    resize(): void;
    dispose(): void;
  }
}
