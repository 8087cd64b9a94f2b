export { MailingsModule } from './mailings.module';
