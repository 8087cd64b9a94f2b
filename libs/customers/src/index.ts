export { CustomersModule } from './customers.module';
export { Customers, type ShownCustomer } from './customers/customers';
export type { CustomerName } from './customers/customer-names';
export {
  ContactPersonDto,
  ContactPointInputDto,
  CreateCustomerDto,
  EmploymentInputDto,
} from './customers/customer.dto';
export type { CustomerKind, CustomerRole } from './customers/customer.entity';
export type { ContactKind } from './customers/contact-point.entity';
