import type { ComponentType } from 'react'
import { AboutScreen } from '../features/about/AboutScreen.tsx'
import { AccountsScreen } from '../features/accounts/AccountsScreen.tsx'
import { BoardsScreen } from '../features/boards/BoardsScreen.tsx'
import { BooksScreen } from '../features/books/BooksScreen.tsx'
import { CalendarScreen } from '../features/calendar/CalendarScreen.tsx'
import { CameraScreen } from '../features/camera/CameraScreen.tsx'
import { CertificationsScreen } from '../features/certifications/CertificationsScreen.tsx'
import { ClosingScreen } from '../features/closing/ClosingScreen.tsx'
import { ReviewScreen } from '../features/closing/ReviewScreen.tsx'
import { DashboardScreen } from '../features/dashboard/DashboardScreen.tsx'
import { FigureListScreen } from '../features/dashboard/FigureListScreen.tsx'
import { DelegationsScreen } from '../features/delegations/DelegationsScreen.tsx'
import { DossierScreen } from '../features/dossier/DossierScreen.tsx'
import { FilingsScreen } from '../features/filings/FilingsScreen.tsx'
import { GuidanceScreen } from '../features/guidance/GuidanceScreen.tsx'
import { HomeScreen } from '../features/home/HomeScreen.tsx'
import { ImprovementScreen } from '../features/improvement/ImprovementScreen.tsx'
import { InspectionScreen } from '../features/inspections/InspectionScreen.tsx'
import { InspectionsScreen } from '../features/inspections/InspectionsScreen.tsx'
import { CorrectionScreen } from '../features/intake/CorrectionScreen.tsx'
import { InboxScreen } from '../features/inbox/InboxScreen.tsx'
import { ImportScreen } from '../features/imports/ImportScreen.tsx'
import { IntakeScreen } from '../features/intake/IntakeScreen.tsx'
import { LateScreen } from '../features/lateness/LateScreen.tsx'
import { OverridesScreen } from '../features/overrides/OverridesScreen.tsx'
import { TakeOverScreen } from '../features/take-over/TakeOverScreen.tsx'
import { ListingScreen } from '../features/listing/ListingScreen.tsx'
import { PacketCard } from '../features/packets/PacketCard.tsx'
import { PaymentsScreen } from '../features/payments/PaymentsScreen.tsx'
import { PetitionIntakeScreen } from '../features/petitions/PetitionIntakeScreen.tsx'
import { PetitionReportScreen } from '../features/petitions/PetitionReportScreen.tsx'
import { PetitionScreen } from '../features/petitions/PetitionScreen.tsx'
import { PetitionsScreen } from '../features/petitions/PetitionsScreen.tsx'
import { PrintQueueScreen } from '../features/print-queue/PrintQueueScreen.tsx'
import { PostScreen } from '../features/post/PostScreen.tsx'
import { ProceduresScreen } from '../features/procedures/ProceduresScreen.tsx'
import { ReconciliationScreen } from '../features/reconciliation/ReconciliationScreen.tsx'
import { ShelfScreen } from '../features/reconciliation/ShelfScreen.tsx'
import { RegisterScreen } from '../features/register/RegisterScreen.tsx'
import { ReportsScreen } from '../features/reports/ReportsScreen.tsx'
import { RestorationScreen } from '../features/restoration/RestorationScreen.tsx'
import type { ScreenName, ScreenProps } from './routes.ts'
import { ScanScreen } from '../features/scan/ScanScreen.tsx'
import { SignScreen } from '../features/signatures/SignScreen.tsx'
import { SatisfactionScreen } from '../features/satisfaction/SatisfactionScreen.tsx'
import { ViewsScreen } from '../features/views/ViewsScreen.tsx'
import { SettingsScreen } from './settings/SettingsScreen.tsx'

/** The component behind each screen, one line a feature. A screen without a line is not in the navigation. */
export const screens: { [S in ScreenName]?: ComponentType<ScreenProps<S>> } = {
  about: AboutScreen,
  accounts: AccountsScreen,
  boards: BoardsScreen,
  books: BooksScreen,
  calendar: CalendarScreen,
  camera: CameraScreen,
  certifications: CertificationsScreen,
  closing: () => <ClosingScreen packets={<PacketCard />} />,
  correction: CorrectionScreen,
  dashboard: DashboardScreen,
  'dashboard-list': FigureListScreen,
  delegations: DelegationsScreen,
  dossier: DossierScreen,
  filings: FilingsScreen,
  guidance: GuidanceScreen,
  home: HomeScreen,
  imports: ImportScreen,
  improvement: ImprovementScreen,
  inbox: InboxScreen,
  inspection: InspectionScreen,
  inspections: InspectionsScreen,
  intake: IntakeScreen,
  listing: ListingScreen,
  late: LateScreen,
  overrides: OverridesScreen,
  payments: PaymentsScreen,
  petition: PetitionScreen,
  'petition-intake': PetitionIntakeScreen,
  'petition-report': PetitionReportScreen,
  petitions: PetitionsScreen,
  'print-queue': PrintQueueScreen,
  post: PostScreen,
  procedures: ProceduresScreen,
  reconciliation: ReconciliationScreen,
  'shelf-check': ShelfScreen,
  'take-over': TakeOverScreen,
  register: RegisterScreen,
  reports: ReportsScreen,
  restoration: RestorationScreen,
  review: ReviewScreen,
  scan: ScanScreen,
  satisfaction: SatisfactionScreen,
  settings: SettingsScreen,
  sign: SignScreen,
  views: ViewsScreen,
}
