import pg from 'pg';

/** Dates stay `YYYY-MM-DD` (a Date object would shift with the zone); counts are numbers. Money stays a string. */
export function configurePostgresTypes(): void {
  pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
  pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value));
}
