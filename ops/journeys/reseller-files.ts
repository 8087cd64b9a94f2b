import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface ResellerFiles {
  teams: string;
  accounts: string;
  products: string;
  deals: string;
  /** What the screens must say afterwards. */
  companies: number;
  dealCount: number;
  firstCompany: string;
}

/** The hardware reseller's real files where they are kept; elsewhere a small company of the same shape. */
export function resellerFiles(): ResellerFiles {
  const shared = process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../shared/data');
  const folder = join(shared, 'crm-sales-opportunities');
  if (!existsSync(folder)) return inventedFiles();
  const at = (name: string) => join(folder, name);
  return {
    teams: at('sales_teams.csv'),
    accounts: at('accounts.csv'),
    products: at('products.csv'),
    deals: at('sales_pipeline.csv'),
    companies: 85,
    dealCount: 8_800,
    firstCompany: 'Cancity',
  };
}

function inventedFiles(): ResellerFiles {
  const folder = mkdtempSync(join(tmpdir(), 'atrium-reseller-'));
  const write = (name: string, lines: string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, lines.join('\n'));
    return path;
  };
  const count = 400;
  const stages = ['Won', 'Lost', 'Engaging', 'Prospecting'];
  const deal = (n: number) =>
    `OP${n},Agent ${n % 6},${n % 5 === 0 ? 'BoxBasic' : 'Box Plus'},Firm ${n % 20},${stages[n % 4]},2024-01-${String((n % 27) + 1).padStart(2, '0')},${n % 4 < 2 ? '2024-03-10' : ''},${n % 4 === 0 ? 100 + n : ''}`;
  return {
    teams: write('teams.csv', [
      'sales_agent,manager,regional_office',
      ...Array.from({ length: 6 }, (_, n) => `Agent ${n},Head ${n % 2},Region ${n % 2}`),
    ]),
    accounts: write('accounts.csv', [
      'account,sector,year_established,revenue,employees,office_location,subsidiary_of',
      ...Array.from({ length: 20 }, (_, n) => `Firm ${n},retail,1990,10.5,40,Romania,${n % 7 === 3 ? 'Firm 1' : ''}`),
    ]),
    products: write('products.csv', ['product,series,sales_price', 'Box Basic,Box,55', 'Box Plus,Box,90']),
    deals: write('pipeline.csv', [
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
      ...Array.from({ length: count }, (_, n) => deal(n)),
    ]),
    companies: 20,
    dealCount: count,
    firstCompany: 'Firm 12',
  };
}
