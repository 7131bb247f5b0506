/** The six people of the shop. All invented. */
export const staff = [
  { id: 'rowan', name: 'Rowan Pettifer', role: 'manager' },
  { id: 'mei', name: '林美琪', role: 'sales' },
  { id: 'tomasz', name: 'Tomasz Bell', role: 'sales' },
  { id: 'ada', name: 'Ada Fenwick', role: 'supervisor' },
  { id: 'jun', name: '周俊', role: 'cashier' },
  { id: 'isla', name: 'Isla Garrow', role: 'cashier' },
];
