import { useEffect, useRef } from "react";

/** The heading of a page. It takes the focus when the person came from another page, so that a screen reader says where they are. */
export function PageTitle({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const arrived = document.activeElement?.closest(".manager-nav, .manager-main");
    if (arrived) heading.current?.focus();
  }, []);
  return (
    <h1 className="page-title wrap" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}
