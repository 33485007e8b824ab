import { createRouter, createWebHashHistory } from 'vue-router';
import TasksPage from './pages/TasksPage.vue';

export const router = createRouter({
  history: createWebHashHistory(),
  scrollBehavior: (_to, _from, before) => before ?? { top: 0 },
  routes: [
    { path: '/', component: TasksPage },
    { path: '/leader', component: () => import('./pages/LeaderPage.vue') },
    { path: '/village', component: () => import('./pages/VillagePage.vue') },
    { path: '/people', component: () => import('./pages/PeoplePage.vue') },
    { path: '/person/:record', component: () => import('./pages/PersonPage.vue'), props: true },
    { path: '/household/:record', component: () => import('./pages/HouseholdPage.vue'), props: true },
    { path: '/begin', component: () => import('./pages/BeginPage.vue') },
    { path: '/help', component: () => import('./pages/HelpPage.vue') },
    { path: '/import', component: () => import('./pages/ImportPage.vue') },
    { path: '/findings', component: () => import('./pages/FindingsPage.vue') },
    { path: '/figures', component: () => import('./pages/FiguresPage.vue') },
    { path: '/books', component: () => import('./pages/BooksPage.vue') },
    { path: '/policies', component: () => import('./pages/PoliciesPage.vue') },
    { path: '/year', component: () => import('./pages/YearPage.vue') },
    { path: '/briefs', component: () => import('./pages/BriefsPage.vue') },
    { path: '/forms', component: () => import('./pages/FormsPage.vue') },
    { path: '/accounts', component: () => import('./pages/AccountsPage.vue') },
    { path: '/settings', component: () => import('./pages/SettingsPage.vue') },
    { path: '/diary', component: () => import('./pages/DiaryPage.vue') },
    { path: '/list/:name', component: () => import('./pages/FormPage.vue'), props: true },
    { path: '/:rest(.*)', redirect: '/' },
  ],
});
