export * from '#web/shared/stage-colors.ts';
