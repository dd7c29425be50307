interface Props {
  readonly rows: readonly { readonly name: string; readonly value: number }[];
}

/** Numbers with a bar each. The numbers are text, so the bars need no description. */
export function Bars({ rows }: Props) {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table class="bars">
      <tbody>
        {rows.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="bar certain" width={(value / most) * 100} height="8" />
              </svg>
            </td>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
